// Ink looks for the developer tools of React, and fails without them, where the environment says `DEV=true`, which many set for programs
// of their own. To be imported before ink.
Reflect.deleteProperty(process.env, 'DEV')
