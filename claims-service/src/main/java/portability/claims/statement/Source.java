package portability.claims.statement;

import java.time.Instant;

/// Whose word a part of the statement is, and how fresh.
public sealed interface Source {
    /// This institution's own register.
    record OwnRegister(Instant read) implements Source {}

    /// The institution's signed answer to this question.
    record Answered(Instant signed) implements Source {}

    /// The last answer it signed, for there is none of today.
    record Kept(Instant signed, Unheard why) implements Source {}

    /// Nothing at all.
    record Nothing(Unheard why) implements Source {}
}
