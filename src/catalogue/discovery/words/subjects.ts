/** English words that any conversation may hold and that name a field or a question all the same: alone they may be a topic. */
export const SUBJECTS = `
accessibility advertising agriculture astronomy authentication autonomy benchmarks biology biotech blockchain burnout
chemistry chess chips climate colonialism compilers compute concurrency consciousness containers cryptocurrency
cryptography cybersecurity databases debugging deforestation democracy deployment depression design diabetes
disability diversity documentation drones ecology economics education energy encryption entrepreneurship ethics
farming fashion feminism finance fishing fitness forestry fundraising gaming gardening genetics genocide
geology geometry grief hardware healthcare hiring homelessness homeschooling housing immigration inflation inference
insurance investing jazz journalism latency law leadership licensing linguistics literature logging
manufacturing marketing marriage mathematics medicine meditation memory mentorship mindfulness mining music mythology
nutrition observability parenting performance philosophy photography physics podcasting poetry policy politics poverty
pricing privacy productivity psychology racism recruiting refactoring regulation religion robotics robots safety
sailing segregation semiconductors shame simulation slavery sleep sociology storytelling strikes supercomputers
sustainability taxes testing theology therapy tourism trauma typography unions vaccines virtualization war
`;
