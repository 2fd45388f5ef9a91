package portability.totalisation.reason;

import portability.kernel.Rule;

/// The sentences of one language for one topic's rules: one per rule, with the step's arguments in braces.
public interface Phrasebook<R extends Rule> {
    /// The rules it has sentences for: all of this type.
    Class<R> rules();

    /// The sentence, for example `{own} of {total} are own time.` Every argument it names, every step of that rule has.
    String sentence(R rule);
}
