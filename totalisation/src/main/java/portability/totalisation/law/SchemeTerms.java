package portability.totalisation.law;

import java.util.Optional;
import java.util.Set;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;

/// What a scheme's law says beside its conditions and formulas. Many schemes have none of it.
///
/// @param unearned the kinds of own time that bear no earnings; of any other kind, earnings that were not stated are
///                 missing
public record SchemeTerms(Optional<Unearned> unearned) {
    public static final SchemeTerms NONE = new SchemeTerms(Optional.empty());

    /// Kinds of time for which nobody earns and nobody pays: an amount made of earnings has nothing from them.
    public record Unearned(LegalRef article, LawValue<Set<PeriodKind>> kinds) {}
}
