package portability.totalisation.reason;

/// The sentences of one language: one per rule, with the step's arguments in braces.
public interface Phrasebook {
    /// The sentence, for example `{own} of {total} are own time.` Every argument it names, every step of that rule has.
    String sentence(PensionRule rule);
}
