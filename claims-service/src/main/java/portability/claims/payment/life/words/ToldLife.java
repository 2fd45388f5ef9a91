package portability.claims.payment.life.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.payment.Life;
import portability.claims.payment.Life.Asked;
import portability.claims.payment.LifeRule;
import portability.claims.payment.LifeRule.AttestedBy;
import portability.claims.payment.life.LifeStanding;
import portability.claims.words.Phrases;

/// How it stands with a life certificate, told to whom it is about: what is wanted by when, in which ways
/// without
/// travelling, what happens otherwise and what can be done then.
///
/// @param language BCP 47
/// @param lines    a paragraph each
public record ToldLife(String language, List<String> lines) {
    private static final List<Phrases<LifeSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(LifeSentence.class, "life", tag, locale));

    public ToldLife {
        lines = List.copyOf(lines);
    }

    /// @param partners the other institutions of the case
    /// @param language BCP 47; where there is none in it, it is told in English
    public static ToldLife of(LifeStanding standing, List<String> partners, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        return new ToldLife(words.tag(), new Telling(words, standing, partners).told());
    }

    private record Telling(Phrases<LifeSentence> words, LifeStanding standing, List<String> partners) {
        List<String> told() {
            return switch (standing.status()) {
                case NOT_ASKED -> notAsked();
                case ASKED -> asked(asked());
                case SUSPENDED -> suspended(asked());
                case DEATH_TOLD -> {
                    var death = standing.life().openDeath().orElseThrow().getValue();
                    yield List.of(words.say(
                            LifeSentence.DEATH_TOLD,
                            Map.of(
                                    "institution", death.institution(),
                                    "day", words.day(death.death().day()))));
                }
                case DIED ->
                    List.of(words.say(
                            LifeSentence.DIED,
                            Map.of("day", words.day(standing.died().orElseThrow()))));
            };
        }

        private Asked asked() {
            return standing.life().asked().orElseThrow();
        }

        private List<String> notAsked() {
            var lines = new ArrayList<>(List.of(words.say(LifeSentence.NOT_ASKED, Map.of())));
            standing.due().ifPresent(due -> lines.add(words.say(LifeSentence.NEXT, Map.of("due", words.day(due)))));
            return lines;
        }

        private List<String> asked(Asked asked) {
            var lines = new ArrayList<>(List.of(words.say(LifeSentence.ASKED, Map.of("due", words.day(asked.due())))));
            lines.addAll(ways(asked));
            lines.add(words.say(LifeSentence.UNLESS, Map.of("from", words.day(asked.suspendedFrom()))));
            lines.add(rule(asked));
            return lines;
        }

        private List<String> suspended(Asked asked) {
            var lines =
                    new ArrayList<>(List.of(words.say(LifeSentence.SUSPENDED, Map.of("due", words.day(asked.due())))));
            lines.addAll(ways(asked));
            lines.add(rule(asked));
            return lines;
        }

        private String rule(Asked asked) {
            return words.say(LifeSentence.RULE, Map.of("source", asked.source(), "remedy", asked.remedy()));
        }

        private List<String> ways(Asked asked) {
            var lines = new ArrayList<String>();
            for (var partner : partners) lines.add(words.say(way(partner, asked), Map.of("institution", partner)));
            standing.rule().ifPresent(rule -> lines.addAll(ways(rule)));
            return lines;
        }

        private LifeSentence way(String partner, Asked asked) {
            Optional<Life.Request> request = standing.life().requests().values().stream()
                    .filter(each ->
                            each.institution().equals(partner) && each.due().equals(asked.due()))
                    .findFirst();
            if (request.isEmpty()) return LifeSentence.INSTITUTION_COULD;
            return request.get().denied().isEmpty() ? LifeSentence.INSTITUTION_ASKED : LifeSentence.INSTITUTION_CANNOT;
        }

        private List<String> ways(LifeRule rule) {
            var lines = new ArrayList<String>();
            for (var attester : AttestedBy.values()) {
                if (!rule.accepts(attester)) continue;
                switch (attester) {
                    case INSTITUTION -> {
                        // Each was named.
                    }
                    case IN_PERSON -> lines.add(words.say(LifeSentence.IN_PERSON, Map.of()));
                    case AUTHORISED -> lines.add(words.say(LifeSentence.AUTHORISED, Map.of()));
                    case MANDATE -> lines.add(words.say(LifeSentence.MANDATE, Map.of()));
                }
            }
            return lines;
        }
    }
}
