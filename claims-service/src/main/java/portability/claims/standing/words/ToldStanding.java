package portability.claims.standing.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portability.claims.claim.AwardWish;
import portability.claims.claim.Handover.Handed;
import portability.claims.claim.NeedsOfficer;
import portability.claims.standing.ClaimTimes.Usual;
import portability.claims.standing.Standing;
import portability.claims.standing.Standing.Missing;
import portability.claims.standing.Standing.Stage;
import portability.claims.standing.words.Asked.Day;
import portability.claims.words.Phrases;

/// Where a claim stands, told to whom it is about: how far it is, what is missing from whom since when, how long it
/// usually takes.
///
/// @param language BCP 47
/// @param lines    a paragraph each
public record ToldStanding(String language, List<String> lines) {
    private static final List<Phrases<Sentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(Sentence.class, "standing", tag, locale));

    public ToldStanding {
        lines = List.copyOf(lines);
    }

    /// @param usual    what is usual with a partner; empty where too few claims are closed
    /// @param asked    until when what is missing was asked for
    /// @param language BCP 47; where there is none in it, it is told in English
    /// @param zone     whose days are told
    public static ToldStanding of(
            Standing standing, Function<String, Optional<Usual>> usual, Asked asked, String language, ZoneId zone) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        var lines = new ArrayList<String>();
        var day = Map.of("day", words.day(standing.claimDate()));
        lines.add(words.say(
                stage(standing.stage()),
                standing.handed()
                        .map(handed -> led(words, standing, handed, zone))
                        .orElse(day)));
        for (var missing : standing.missing()) {
            lines.add(words.say(
                    sentence(missing, standing.here()),
                    Map.of("institution", missing.institution(), "since", day(words, missing.since(), zone))));
            asked.until()
                    .apply(missing)
                    .ifPresent(until -> lines.add(until(words, asked, until, missing, standing, zone)));
        }
        for (var removal : standing.removed())
            if (!removal.here())
                lines.add(words.say(
                        Sentence.REMOVED_THERE,
                        Map.of("institution", removal.institution(), "day", day(words, removal.at(), zone))));
        standing.wishes().forEach((institution, wish) -> lines.add(said(words, institution, wish)));
        standing.needsOfficer().ifPresent(need -> lines.add(words.say(officer(need), Map.of())));
        if (standing.stage() != Stage.DONE
                && standing.stage() != Stage.REMOVED
                && standing.handed().isEmpty()) {
            for (var partner : standing.partners()) lines.add(usual(words, partner, usual.apply(partner)));
            lines.add(words.say(Sentence.DATE_STAYS, day));
        }
        return new ToldStanding(words.tag(), lines);
    }

    static List<Phrases<Sentence>> languages() {
        return LANGUAGES;
    }

    private static String until(
            Phrases<Sentence> words, Asked asked, Day until, Missing missing, Standing standing, ZoneId zone) {
        var other = until.by().equals(standing.here()) ? missing.institution() : until.by();
        return words.say(
                asked.sentence(until, standing.here()),
                Map.of("institution", other, "day", day(words, until.due(), zone)));
    }

    private static Map<String, String> led(Phrases<Sentence> words, Standing standing, Handed handed, ZoneId zone) {
        return Map.of(
                "day", words.day(standing.claimDate()),
                "institution", handed.to(),
                "claim", handed.claimId(),
                "since", day(words, handed.arrived().orElse(handed.at()), zone));
    }

    private static String said(Phrases<Sentence> words, String institution, AwardWish wish) {
        var sentence = switch (wish.kind()) {
            case WITHDRAWN -> Sentence.WITHDRAWN_THERE;
            case DEFERRED -> Sentence.DEFERRED_THERE;
            case NOT_MET_YET -> Sentence.NOT_MET_THERE;
            case DUE -> Sentence.DUE_THERE;
        };
        return words.say(
                sentence,
                Map.of(
                        "institution",
                        institution,
                        "day",
                        words.day(wish.paysFrom().orElseGet(wish::saidOn))));
    }

    private static String usual(Phrases<Sentence> words, String partner, Optional<Usual> known) {
        return known.map(usual -> words.say(
                        Sentence.USUAL,
                        Map.of(
                                "institution", partner,
                                "days", Integer.toString(usual.days()),
                                "claims", Integer.toString(usual.claims()))))
                .orElseGet(() -> words.say(Sentence.USUAL_NOT_KNOWN, Map.of("institution", partner)));
    }

    private static String day(Phrases<Sentence> words, Instant moment, ZoneId zone) {
        return words.day(moment.atZone(zone).toLocalDate());
    }

    private static Sentence stage(Stage stage) {
        return switch (stage) {
            case RECEIVED -> Sentence.RECEIVED;
            case RECORDS_AWAITED -> Sentence.RECORDS_AWAITED;
            case EXAMINED -> Sentence.EXAMINED;
            case DECISIONS_AWAITED -> Sentence.DECISIONS_AWAITED;
            case DONE -> Sentence.DONE;
            case REMOVED -> Sentence.REMOVED_HERE;
            case FORWARDING -> Sentence.FORWARDING;
            case FORWARDED -> Sentence.FORWARDED;
        };
    }

    private static Sentence sentence(Missing missing, String here) {
        boolean isOwn = missing.institution().equals(here);
        return switch (missing.what()) {
            case RECORD -> isOwn ? Sentence.OWN_RECORD : Sentence.THEIR_RECORD;
            case DECISION -> isOwn ? Sentence.OWN_DECISION : Sentence.THEIR_DECISION;
            case SUMMARY -> isOwn ? Sentence.OWN_SUMMARY : Sentence.THEIR_SUMMARY;
        };
    }

    private static Sentence officer(NeedsOfficer need) {
        return switch (need) {
            case NO_SCHEME -> Sentence.OFFICER_NO_SCHEME;
            case LAW_MISSING -> Sentence.OFFICER_LAW_MISSING;
            case FIGURE_MISSING -> Sentence.OFFICER_FIGURE_MISSING;
            case CHOICE_NEEDED -> Sentence.OFFICER_CHOICE_NEEDED;
            case LESS_THAN_BEFORE -> Sentence.OFFICER_LESS_THAN_BEFORE;
        };
    }
}
