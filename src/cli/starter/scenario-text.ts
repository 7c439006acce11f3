/** The scenario that `sunrelay init` writes: small, complete, and commented where a manager will want to change it. */
export const scenarioText = `# yaml-language-server: $schema=./scenario.schema.json
# A support organisation in three cities, four weeks long.
# Change what is yours, then check and run it; README.md has the commands.
# Times are written as people write them: 20 min, 1 h 30 min, 09:00, 2027-03-01. Shares are in percent.

name: Our support
about: A first picture of our support team. Replace this sentence with what you want to find out.

# Days that are counted, first and last included. The warm-up before them fills the queues and is not counted.
period:
  from: 2027-03-01
  to: 2027-03-28
  zone: Etc/UTC
  warmup: 7 days

# Plans, highest rank first; priorities, most urgent first.
plans: [premium, standard]
priorities: [urgent, high, normal]

channels:
  portal: {}
  phone:
    # Only premium customers may call; they hang up after a while.
    plans: [premium]
    patience: {exponential: {mean: 15 min}}

# What the work needs people to know, and how long one touch of a ticket takes an expert.
skills:
  product:
    effort: {lognormal: {mean: 25 min, cv: 120%}}
    # After four touches in ten the customer is asked something, and answers after a while.
    replies: {chance: 40%, delay: {exponential: {mean: 5 h}}}
  network:
    effort: {lognormal: {mean: 40 min, cv: 120%}}
    replies: {chance: 50%, delay: {exponential: {mean: 6 h}}}

# Shifts follow the clock of the team that works them, also when the clocks change.
shifts:
  office: {start: 09:00, end: 17:30, days: mon-fri}
  weekend: {start: 09:00, end: 17:30, days: wed-sun}

# A skill at 100% is an expert; at 50% the work takes twice as long. {people: 2} says how many of the team have it.
teams:
  Lisbon:
    zone: Europe/Lisbon
    people: 8
    shift: [office, office, office, weekend]
    skills:
      product: 100%
      network: {people: 3, proficiency: 90%}
  Denver:
    zone: America/Denver
    people: 8
    shift: [office, office, office, weekend]
    skills:
      product: 90%
      network: {people: 3}
  Singapore:
    zone: Asia/Singapore
    people: 7
    shift: [office, office, weekend]
    skills:
      product: 90%
      network: {people: 3, proficiency: 80%}

# Where tickets come from: a file with one row a ticket. Put your own export here; columns with other names are mapped
# under \`columns:\`, for example  columns: {id: Number, created: Opened at}.
demand:
  replay:
    file: tickets.csv

# What you promise, by plan and priority; the first line that fits a ticket holds.
targets:
  - {plans: [premium], priorities: [urgent], firstReply: 1 h, resolution: 8 h, share: 95%}
  - {plans: [premium], firstReply: 4 h, resolution: 2 days}
  - {firstReply: 24 h, resolution: 5 days, share: 80%}

# Who may take what, and what happens at the end of a shift. Policies: swarm, skills, ownership; the command check says in
# words what a policy means. What you write below it differs from the policy, for example:
routing:
  policy: skills
  # interrupt: [urgent]
  # shiftEnd: {urgent: hand over, high: finish within 30 min, normal: finish within 30 min}

# Minutes that are lost between tickets.
costs:
  switch: 5 min
  read: 8 min
  handoverTaken: 10 min

report:
  zone: Europe/Lisbon
  interval: 1 h
`

/** The variant of the starter scenario that draws its tickets from a description; the bundled tickets are made from it. */
export const forecastText = `# yaml-language-server: $schema=./scenario.schema.json
# The same organisation with tickets drawn from a description instead of a file: what if traffic grew?
# It says only what differs from scenario.yaml.  tickets.csv was made from it
# by the command  generate forecast.yaml --seed 1 --out tickets.csv

extends: scenario.yaml
name: Our support, forecast

demand:
  replay: null
  generate:
    rate: 420 per week
    zone: Europe/Lisbon
    shapes:
      office:
        weekday: [1, 1, 1, 1, 1, 2, 3, 6, 10, 12, 12, 11, 9, 11, 12, 11, 10, 8, 6, 5, 4, 3, 2, 1]
        saturday: [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1]
        sunday: [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1]
    shape: office
    sources:
      Europe: {share: 45%, zone: Europe/Berlin}
      Americas: {share: 35%, zone: America/New_York}
      Asia: {share: 20%, zone: Asia/Singapore}
    mix:
      channel: {portal: 85, phone: 15}
      plan: {premium: 30, standard: 70}
      priority: {urgent: 8, high: 27, normal: 65}
      skill: {product: 75, network: 25}
    busyness: {cv: 15%, correlation: 40%}
`

/** The page that explains the folder to whoever opens it next; `call` is how the program is called from that folder. */
export const readmeText = (call: string): string => `# A scenario for sunrelay

- \`scenario.yaml\`: the organisation. Start here: change teams, shifts, skills and targets until it is yours.
- \`tickets.csv\`: synthetic tickets, drawn at random from \`forecast.yaml\`. Replace them by an export of your own.
- \`forecast.yaml\`: the same organisation with tickets drawn from a description; a few lines that differ.
- \`scenario.schema.json\`: by it, editors that know YAML schemas complete and check the scenarios.

In this folder sunrelay is called as \`${call}\`:

\`\`\`sh
${call} check scenario.yaml
${call} run scenario.yaml
${call} run scenario.yaml --set teams.Lisbon.people=10
${call} run forecast.yaml --replications 10 --set demand.factor=1.2
\`\`\`

A variant is a file of the lines that differ, such as \`owners.yaml\`:

\`\`\`yaml
# yaml-language-server: $schema=./scenario.schema.json
extends: scenario.yaml
name: Two more people in Singapore, tickets kept by their owners
teams: {Singapore: {people: 9}}
routing: {policy: ownership}
\`\`\`
`
