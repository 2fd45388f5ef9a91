package portability.agreements.pack;

/// Why the service has no answer.
public sealed interface Refusal {
    /// No law pack was adopted yet.
    record NoLawLoaded() implements Refusal {}

    /// A file of the pack breaks its form.
    ///
    /// @param fault file, line and what is wrong
    record LawPackInvalid(String fault) implements Refusal {}

    /// The pack has no law of that id.
    record UnknownLaw(String id) implements Refusal {}

    /// The pack has no scheme of this institution for the branch.
    record NoScheme(String institution) implements Refusal {}

    /// The institution is not this node's.
    record WrongInstitution(String institution) implements Refusal {}
}
