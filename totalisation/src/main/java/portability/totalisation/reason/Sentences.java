package portability.totalisation.reason;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import portability.kernel.Rule;

/// The sentences of a language other than English for one topic's rules, written as translators write them: one line
/// for each rule, `OWN_RIGHT = …`. They stand beside the English ones and name the same arguments.
///
/// A rule that was added since has none yet. It is told in English then, and a test names it.
public abstract class Sentences<R extends Enum<R> & Rule> implements Phrasebook<R> {
    private final Class<R> rules;
    private final Map<R, String> sentences;

    /// @throws IllegalArgumentException if a line is none, names no rule, or one that stands there twice
    protected Sentences(Class<R> rules, String lines) {
        this.rules = rules;
        this.sentences = new EnumMap<>(rules);
        lines.lines().filter(line -> !line.isBlank()).forEach(this::add);
    }

    private void add(String line) {
        int at = line.indexOf(" = ");
        if (at < 0) throw new IllegalArgumentException("not a line of a phrasebook: " + line);
        var rule = Enum.valueOf(rules, line.substring(0, at).strip());
        if (sentences.put(rule, line.substring(at + " = ".length()).strip()) != null)
            throw new IllegalArgumentException("two sentences for " + rule);
    }

    @Override
    public Class<R> rules() {
        return rules;
    }

    @Override
    public String sentence(R rule) {
        return find(rule).orElseThrow(() -> new IllegalArgumentException("no sentence for " + rule));
    }

    /// The sentence; empty where the rule is newer than the translation.
    Optional<String> find(Rule rule) {
        return Optional.ofNullable(sentences.get(rules.cast(rule)));
    }
}
