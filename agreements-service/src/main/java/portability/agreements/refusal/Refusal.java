package portability.agreements.refusal;

/// Why the service has no answer, or does not do what was asked.
public sealed interface Refusal {
    /// No law pack was adopted yet, or none by the moment asked about.
    record NoLawLoaded() implements Refusal {}

    /// A file of the pack breaks its form.
    ///
    /// @param fault file, line and what is wrong
    record LawPackInvalid(String fault) implements Refusal {}

    /// Another pack is the law: it takes two officers to put one in its place.
    record NeedsTwoOfficers() implements Refusal {}

    /// No pack of that checksum was ever law here, or proposed.
    record UnknownLawVersion() implements Refusal {}

    /// The pack has no law of that id.
    record UnknownLaw(String id) implements Refusal {}

    /// The instrument is known, and no rule of it says who is certified, and by which form.
    record NoPostingRule(String instrument) implements Refusal {}

    /// The instrument does not bind that state and this one to each other on the day.
    record NotBetween(String instrument, String state) implements Refusal {}

    /// The pack has no scheme of this institution for the branch.
    record NoScheme(String institution) implements Refusal {}

    /// The institution is not this node's.
    record WrongInstitution(String institution) implements Refusal {}

    /// Neither the register nor an officer here knows an instrument of that id.
    record UnknownInstrument() implements Refusal {}

    /// Nothing of that id is proposed.
    record UnknownProposal() implements Refusal {}

    /// Something is proposed and neither enacted nor dropped.
    record ProposalOpen() implements Refusal {}

    /// It was enacted, by another, or dropped.
    record ProposalClosed() implements Refusal {}

    /// Whoever proposed it must not enact it.
    record SameOfficer() implements Refusal {}

    /// The step cannot follow where the instrument is in its life.
    record StepNotPossible(String step, String stage) implements Refusal {}

    /// Nobody was issued a certificate of that id here.
    record UnknownCertificate() implements Refusal {}

    /// It was withdrawn before, from another day.
    record AlreadyWithdrawn() implements Refusal {}

    /// Another state's legislation applies: that state certifies it.
    record NotOurLegislation(String state) implements Refusal {}

    /// No legislation was found by the rule asked for; says what is missing, or what remains.
    record LegislationUndecided(String why) implements Refusal {}

    /// The law has no value for a day that the decision needs.
    record LawLacksValue(String what) implements Refusal {}

    /// The step would count from a day before the last one that was enacted.
    record BeforeLastStep() implements Refusal {}
}
