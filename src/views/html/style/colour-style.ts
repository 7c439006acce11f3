/** Colours by what they mean; every text has at least 4.5 : 1 on what it stands on, every line 3 : 1. */
const LIGHT = `
--paper: #fff; --ground: #f5f4f0; --ink: #1d2125; --soft: #565d64; --rule: #d9d7d0; --link: #0a5a74;
--met: #17663a; --met-ground: #e3f1e7; --missed: #a32a1c; --missed-ground: #fbe9e5; --mark: #0a5a74; --fill: #5596ae;
--c0: #0a6a8a; --c1: #b3510f; --c2: #6a4fa3; --c3: #2f7a3c; --c4: #a8325e; --c5: #5a6068; --track: #eceae4;
--b0: #c3cbd1; --b1: #f0c27a; --b2: #9fc3e6; --b3: #dfa9bb; --b4: #c4b5e8; --b5: #f3a58a; --b6: #8fcbb3;
--s0: #fff; --s1: #fdeee6; --s2: #fad7c5; --s3: #f5b99c; --s4: #ec9674; --s5: #c44e2d; --s6: #8f2c14;
--w1: #eaf3f7; --w2: #cfe4ec; --w3: #aed2df; --w4: #84bccf; --w5: #2d7f9b; --w6: #0f5670; --on-shade: #1d2125; --on-deep: #fff;
`

const DARK = `
--paper: #16191c; --ground: #1e2226; --ink: #e9e7e2; --soft: #adb3b9; --rule: #3a4046; --link: #7cc8df;
--met: #7fd3a0; --met-ground: #18352a; --missed: #ff9d8c; --missed-ground: #45221d; --mark: #4fa3bd; --fill: #3d86a0;
--c0: #6cc4df; --c1: #f0a35e; --c2: #b9a3ee; --c3: #7fcf8e; --c4: #f08fb0; --c5: #b4bac0; --track: #2a2f34;
--b0: #58636c; --b1: #8a6420; --b2: #335f8a; --b3: #853f58; --b4: #5f4b96; --b5: #92472c; --b6: #2b6d56;
--s0: #16191c; --s1: #2f211c; --s2: #4a2a1f; --s3: #6b3422; --s4: #8f3f25; --s5: #ee9a78; --s6: #ffc9b0;
--w1: #1b2a31; --w2: #1e3a45; --w3: #22505f; --w4: #27677b; --w5: #6fbcd2; --w6: #b4e2ef; --on-shade: #f4f2ee; --on-deep: #16191c;
`

/** Light unless the reader wants dark. */
export const colourStyle = `
:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
`
