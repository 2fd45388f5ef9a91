package portability.contributions.career;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import portability.contributions.career.CareerCommand.CertifiedPeriod;
import portability.contributions.career.CareerCommand.CertifyRecord;
import portability.contributions.career.CareerCommand.CorrectPeriod;
import portability.contributions.career.CareerCommand.RecordPeriod;
import portability.contributions.career.CareerCommand.WithdrawPeriod;
import portability.contributions.career.CareerEvent.PeriodCorrected;
import portability.contributions.career.CareerEvent.PeriodRecorded;
import portability.contributions.career.CareerEvent.PeriodWithdrawn;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.career.CareerEvent.RecordIssued;
import portability.contributions.period.PeriodFacts;
import portability.contributions.refusal.Refusal.AlreadyRecorded;
import portability.contributions.refusal.Refusal.PeriodNotInForce;
import portability.contributions.refusal.Refusal.UnknownPeriod;
import portability.contributions.refusal.Refused;

/// What officers decided about one person's career: decides and evolves. Lines of returns are not in here.
///
/// @param recorded  periods that officers recorded, in force or not
/// @param ended     periods, of officers and of returns, that are superseded or withdrawn
/// @param certified how many records were certified
record Career(Map<String, PeriodFacts> recorded, Set<String> ended, int certified) {
    Career {
        recorded = Map.copyOf(recorded);
        ended = Set.copyOf(ended);
    }

    /// What happens, and what whoever asked is answered: a period's id, or a sealed record.
    record Decision(List<CareerEvent> events, String answer) {}

    static Career none() {
        return new Career(Map.of(), Set.of(), 0);
    }

    /// @throws Refused UnknownPeriod, PeriodNotInForce, AlreadyRecorded
    Decision decide(CareerCommand command, RecordSeal seal) {
        return switch (command) {
            case RecordPeriod c -> recorded(record(c));
            case CorrectPeriod c -> corrected(correct(c));
            case WithdrawPeriod c -> new Decision(List.of(withdraw(c)), c.periodId());
            case CertifyRecord c -> certify(c, seal);
        };
    }

    private static Decision recorded(PeriodRecorded event) {
        return new Decision(List.of(event), event.periodId());
    }

    private static Decision corrected(PeriodCorrected event) {
        return new Decision(List.of(event), event.periodId());
    }

    private PeriodRecorded record(RecordPeriod c) {
        requireNew(c.period(), c.sameInReturns());
        return new PeriodRecorded(c.personId(), c.request(), newPeriodId(c), c.period(), c.evidence());
    }

    private PeriodCorrected correct(CorrectPeriod c) {
        requireInForce(c.periodId(), c.fromReturn());
        requireNew(c.period(), c.sameInReturns());
        return new PeriodCorrected(c.personId(), c.request(), c.periodId(), newPeriodId(c), c.period(), c.reason());
    }

    private CareerEvent withdraw(WithdrawPeriod c) {
        requireInForce(c.periodId(), c.fromReturn());
        return new PeriodWithdrawn(c.personId(), c.request(), c.periodId(), c.reason());
    }

    private Decision certify(CertifyRecord c, RecordSeal seal) {
        int version = certified + 1;
        var recordId = c.personId() + "/" + version;
        var periodIds = c.periods().stream().map(CertifiedPeriod::periodId).toList();
        var sealed = seal.seal(recordId, version, c);
        var events = new ArrayList<CareerEvent>();
        events.add(new RecordCertified(
                c.personId(), c.request(), recordId, version, c.asOf(), c.knownAt(), periodIds, sealed));
        var madeOut = c.madeOut();
        if (!madeOut.saysNothing())
            events.add(new RecordIssued(
                    c.personId(),
                    recordId,
                    madeOut.supersedes(),
                    madeOut.recipient().orElse("")));
        return new Decision(events, sealed);
    }

    private void requireInForce(String periodId, boolean fromReturn) {
        if (!fromReturn && !recorded.containsKey(periodId)) throw new Refused(new UnknownPeriod());
        if (ended.contains(periodId)) throw new Refused(new PeriodNotInForce());
    }

    /// A period that was superseded or withdrawn may be recorded again: that is an officer's to decide.
    private void requireNew(PeriodFacts period, Set<String> sameInReturns) {
        var same = recorded.entrySet().stream()
                .filter(entry -> entry.getValue().equals(period))
                .map(Map.Entry::getKey);
        if (!Stream.concat(same, sameInReturns.stream()).allMatch(ended::contains))
            throw new Refused(new AlreadyRecorded());
    }

    /// The same request makes the same id.
    private static String newPeriodId(CareerCommand command) {
        var name = command.stream() + "\n" + command.request().id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Career evolve(CareerEvent event) {
        return switch (event) {
            case PeriodRecorded(var _, var _, var id, var period, var _) ->
                new Career(with(recorded, id, period), ended, certified);
            case PeriodCorrected(var _, var _, var superseded, var id, var period, var _) ->
                new Career(with(recorded, id, period), with(ended, superseded), certified);
            case PeriodWithdrawn(var _, var _, var id, var _) -> new Career(recorded, with(ended, id), certified);
            case RecordCertified(var _, var _, var _, var version, var _, var _, var _, var _) ->
                new Career(recorded, ended, version);
            case RecordIssued _ -> this;
        };
    }

    private static <V> Map<String, V> with(Map<String, V> all, String key, V value) {
        var more = new HashMap<>(all);
        more.put(key, value);
        return more;
    }

    private static Set<String> with(Set<String> all, String one) {
        var more = new HashSet<>(all);
        more.add(one);
        return more;
    }
}
