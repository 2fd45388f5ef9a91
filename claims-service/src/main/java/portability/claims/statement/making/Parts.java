package portability.claims.statement.making;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import portability.claims.statement.Gap;
import portability.claims.statement.Gaps;
import portability.claims.statement.Part;
import portability.claims.statement.Period;
import portability.claims.statement.Signed;
import portability.claims.statement.Source;
import portability.claims.statement.Unheard;
import portability.claims.statement.asking.Entitlements;
import portability.claims.statement.asking.Reply;
import portability.claims.statement.kept.AnswerKept;
import portability.claims.statement.kept.KeptAnswers;
import portability.claims.witness.WitnessDesk;
import portability.proto.exchange.v1.EntitlementWorth;

/// The parts of other institutions: what they answered, or what is kept of an answer before, or nothing with the
/// reason.
@Component
class Parts {
    private final KeptAnswers kept;
    private final Entitlements entitlements;
    private final WitnessDesk witnesses;

    Parts(KeptAnswers kept, Entitlements entitlements, WitnessDesk witnesses) {
        this.kept = kept;
        this.entitlements = entitlements;
        this.witnesses = witnesses;
    }

    /// What is known of each institution that was asked, by institution: its answer of now, or the one that is kept.
    ///
    /// @param numbers of hers, by institution: an answer about another one is not about her, as she says now
    Map<String, Known> known(String personId, Map<String, String> numbers, Map<String, Reply> replies) {
        var before = kept.of(personId);
        var known = new TreeMap<String, Known>();
        replies.forEach((institution, reply) ->
                known.put(institution, known(reply, before.get(institution), numbers.getOrDefault(institution, ""))));
        return known;
    }

    /// @param signed what it signed; empty: nothing
    /// @param why    why not now; empty: it answered now
    record Known(Optional<Signed> signed, Optional<Unheard> why) {
        List<Period> periods() {
            return signed.map(Signed::periods).orElse(List.of());
        }
    }

    private Known known(Reply reply, @Nullable AnswerKept before, String number) {
        return switch (reply) {
            case Reply.Heard heard -> new Known(Optional.of(heard.signed()), Optional.empty());
            // It says now that it does not know her: what it said before counts no more.
            case Reply.NotHeard(var why)
            when why == Unheard.UNKNOWN_THERE -> new Known(Optional.empty(), Optional.of(why));
            case Reply.NotHeard(var why) ->
                new Known(Optional.ofNullable(before).flatMap(answer -> read(answer, number)), Optional.of(why));
        };
    }

    /// Verified again: its key may have been declared stolen since.
    private Optional<Signed> read(AnswerKept before, String number) {
        return entitlements
                .signed(before.institution(), before.answer(), before.worth(), "")
                .filter(signed -> signed.answer().getNumber().getNumber().equals(number));
    }

    Part part(String institution, Known known) {
        if (known.signed().isEmpty())
            return Part.nothing(institution, known.why().orElse(Unheard.NO_ANSWER));
        var signed = known.signed().get();
        var periods = signed.periods();
        var gaps = new ArrayList<>(Gaps.of(institution, periods, signed.worth()));
        if (witnesses.isInDoubt(institution)) gaps.add(new Gap.LogInDoubt());
        return new Part(
                institution,
                source(signed.signed(), known.why()),
                periods,
                signed.worth().hasWorth() ? Optional.of(signed.worth().getWorth()) : Optional.empty(),
                signed.worth().getCountedWithList(),
                gaps);
    }

    private static Source source(Instant signed, Optional<Unheard> why) {
        return why.<Source>map(reason -> new Source.Kept(signed, reason)).orElseGet(() -> new Source.Answered(signed));
    }

    /// This institution's own part.
    ///
    /// @param unheard institutions of which nothing is known, and so is not counted with
    /// @param known   what else is missing or doubtful
    static Part own(
            String here,
            Instant read,
            List<Period> periods,
            EntitlementWorth worth,
            List<String> unheard,
            List<Gap> known) {
        var gaps = new ArrayList<>(known);
        gaps.addAll(Gaps.of(here, periods, worth));
        unheard.forEach(institution -> gaps.add(new Gap.CountedWithout(institution)));
        return new Part(
                here,
                new Source.OwnRegister(read),
                periods,
                worth.hasWorth() ? Optional.of(worth.getWorth()) : Optional.empty(),
                worth.getCountedWithList(),
                gaps);
    }
}
