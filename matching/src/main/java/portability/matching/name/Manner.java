package portability.matching.name;

/// How two parts of names agree, the surest first. The weight is in thousandths of full agreement.
public enum Manner {
    /// Letter for letter, marks and capitals aside.
    SAME(1000),
    /// Two forms of one name, which no spelling rule connects (Oleksandr, Alexander).
    FORM_OF_ONE_NAME(980),
    /// Two ways one tradition writes the same.
    SPELLING(970),
    /// With and without an article or particle written onto it.
    PARTICLE(950),
    /// The same consonants, and vowels that romanisation does not keep apart.
    SOUND(930),
    /// A script that leaves vowels out, and letters that fit it.
    SCRIPT(930),
    /// A woman's form of a family name, and the form a man would have.
    GENDER_FORM(920),
    /// The first letter only.
    INITIAL(900),
    /// With and without "son of", written apart.
    FILIAL(900),
    /// A letter was left out or two changed places.
    SLIP(870);

    private final int weight;

    Manner(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    /// Whether two such agreements in one name are one too many.
    boolean weak() {
        return this == SLIP || this == INITIAL;
    }
}
