/** Two weeks of two regions that hand over to each other, with hours that nobody works, a skill that one region lacks, and promises. */
export const GOLDEN_SCENARIO = `name: Two-site desk
about: Lisbon and Singapore share one desk; nights in between are nobody's.
period: {from: 2027-03-22, to: 2027-04-04, zone: UTC}
plans: [enterprise, pro]
priorities: [P1, P2, P3]
skills:
  network: {effort: {lognormal: {mean: 40 min, cv: 100%}}, replies: {chance: 40%, delay: {exponential: {mean: 5 h}}}}
  billing: {effort: {lognormal: {mean: 15 min, cv: 80%}}}
shifts:
  office: {start: 09:00, end: 17:00, days: mon-fri}
  week: {start: 09:00, end: 17:00, days: sun-thu}
teams:
  Lisbon: {region: Europe, zone: Europe/Lisbon, people: 4, shift: office, skills: {network: 100%, billing: 100%}}
  Singapore: {region: Asia, zone: Asia/Singapore, people: 3, shift: week, skills: {network: 80%}}
queues:
  network: {skills: [network]}
  billing: {skills: [billing]}
targets:
  - {priorities: [P1], firstReply: 1 h, resolution: 8 h, share: 90%}
  - {priorities: [P2, P3], resolution: 3 days, share: 80%}
demand:
  generate:
    rate: 45 per day
    mix: {priority: {P1: 1, P2: 4, P3: 5}, plan: {enterprise: 1, pro: 3}, skill: {network: 1, billing: 1}}
`
