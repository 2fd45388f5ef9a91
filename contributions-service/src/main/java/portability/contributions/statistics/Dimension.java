package portability.contributions.statistics;

/// By what a table tells persons apart. Everybody stands in exactly one category of each, so that totals are sums.
public enum Dimension {
    SEX,
    /// In ten years, on the last day of the quarter.
    AGE_GROUP,
    /// The states under whose legislation a person has periods: one, two together, or three and more.
    COUNTRY,
    /// The kinds of her periods, together.
    KIND,
    /// No period states it: everybody is `not stated`.
    SKILL_LEVEL
}
