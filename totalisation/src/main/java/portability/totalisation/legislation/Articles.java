package portability.totalisation.legislation;

import portability.kernel.LegalRef;

/// Where the rules of this package are written.
final class Articles {
    private static final String BASIC = "Reg. (EC) 883/2004";
    private static final String IMPLEMENTING = "Reg. (EC) 987/2009";

    static final LegalRef AGREEMENT = LegalRef.of(BASIC, "Art. 16(1)");
    static final LegalRef STATE_OF_WORK = LegalRef.of(BASIC, "Art. 11(3)(a)");
    static final LegalRef CIVIL_SERVANT = LegalRef.of(BASIC, "Art. 11(3)(b)");
    static final LegalRef UNEMPLOYED = LegalRef.of(BASIC, "Art. 11(3)(c)");
    static final LegalRef CALLED_UP = LegalRef.of(BASIC, "Art. 11(3)(d)");
    static final LegalRef RESIDENCE = LegalRef.of(BASIC, "Art. 11(3)(e)");
    static final LegalRef MARINER = LegalRef.of(BASIC, "Art. 11(4)");
    static final LegalRef AIRCREW = LegalRef.of(BASIC, "Art. 11(5)");
    static final LegalRef SUBSTANTIAL = LegalRef.of(BASIC, "Art. 13(1)(a)");
    static final LegalRef ONE_EMPLOYER = LegalRef.of(BASIC, "Art. 13(1)(b)(i)");
    static final LegalRef ONE_STATE_OF_EMPLOYERS = LegalRef.of(BASIC, "Art. 13(1)(b)(ii)");
    static final LegalRef OTHER_STATE = LegalRef.of(BASIC, "Art. 13(1)(b)(iii)");
    static final LegalRef SEVERAL_STATES = LegalRef.of(BASIC, "Art. 13(1)(b)(iv)");
    static final LegalRef SELF_EMPLOYED_SUBSTANTIAL = LegalRef.of(BASIC, "Art. 13(2)(a)");
    static final LegalRef CENTRE = LegalRef.of(BASIC, "Art. 13(2)(b)");
    static final LegalRef BOTH = LegalRef.of(BASIC, "Art. 13(3)");
    static final LegalRef CIVIL_SERVANT_ELSEWHERE = LegalRef.of(BASIC, "Art. 13(4)");
    static final LegalRef CONTRACT_STAFF = LegalRef.of(BASIC, "Art. 15");
    static final LegalRef MARGINAL = LegalRef.of(IMPLEMENTING, "Art. 14(5b)");
    static final LegalRef QUARTER = LegalRef.of(IMPLEMENTING, "Art. 14(8)");
    static final LegalRef SEAT_OUTSIDE = LegalRef.of(IMPLEMENTING, "Art. 14(11)");
    static final LegalRef PROVISIONAL = LegalRef.of(IMPLEMENTING, "Art. 6(1)");
    static final LegalRef OBJECTION = LegalRef.of(IMPLEMENTING, "Art. 16(3)");
    static final LegalRef CERTIFICATE = LegalRef.of(IMPLEMENTING, "Art. 19(2)");

    private Articles() {}
}
