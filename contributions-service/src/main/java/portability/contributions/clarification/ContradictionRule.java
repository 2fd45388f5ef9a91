package portability.contributions.clarification;

import portability.kernel.LegalRef;

/// By what rule two records cannot both be right as they stand, or call for a question. Between states that are
/// not bound by the Regulations, their agreement says the same of its own: the article named is where the rule
/// is best known by.
public enum ContradictionRule {
    /// Compulsory insurance on the same days under two legislations. A posting or an agreement may explain it.
    /// Other kinds of periods may overlap: which of them counts, Reg. (EC) 987/2009 Art. 12(3) to (5) says.
    ONE_LEGISLATION("Reg. (EC) 883/2004", "Art. 11(1)"),
    /// The same employer and days, with other time or earnings.
    WORK_STATED_DIFFERENTLY("Reg. (EC) 987/2009", "Art. 5(2)"),
    /// One states periods under a legislation whose own record does not have them. Each institution says what was
    /// completed under its own.
    NOT_IN_ITS_OWN_RECORD("Reg. (EC) 987/2009", "Art. 12(1)"),
    BIRTH_DATE_DIFFERS("Reg. (EC) 987/2009", "Art. 5(2)"),
    SEX_DIFFERS("Reg. (EC) 987/2009", "Art. 5(2)"),
    NAME_DIFFERS("Reg. (EC) 987/2009", "Art. 5(2)"),
    NUMBER_DIFFERS("Reg. (EC) 987/2009", "Art. 5(2)");

    private final String instrument;
    private final String article;

    ContradictionRule(String instrument, String article) {
        this.instrument = instrument;
        this.article = article;
    }

    public LegalRef article() {
        return LegalRef.of(instrument, article);
    }

    /// Does it put in doubt whose record it is? A name alone does not: people marry, and scripts differ.
    public boolean doubtsPerson() {
        return switch (this) {
            case BIRTH_DATE_DIFFERS, SEX_DIFFERS, NUMBER_DIFFERS -> true;
            case NAME_DIFFERS, ONE_LEGISLATION, WORK_STATED_DIFFERENTLY, NOT_IN_ITS_OWN_RECORD -> false;
        };
    }
}
