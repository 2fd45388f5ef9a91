package portability.claims.edge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.followup.DueAnswers;
import portability.claims.claim.followup.DueAnswers.Days;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.words.ToldOffsets;
import portability.claims.payment.Pension;
import portability.claims.payment.PensionDesk;
import portability.claims.situation.SituationDesk;
import portability.claims.situation.words.ToldSituation;
import portability.claims.standing.ClaimTimes;
import portability.claims.standing.ClaimTimes.Usual;
import portability.claims.standing.Standing;
import portability.claims.standing.Standing.Missing;
import portability.claims.standing.Standing.What;
import portability.claims.standing.words.Asked;
import portability.claims.standing.words.Asked.Day;
import portability.claims.standing.words.ToldStanding;
import portability.proto.claims.v1.ClaimStatus;
import portability.proto.claims.v1.MissingPart;
import portability.proto.claims.v1.UsualTime;

/// Where a claim stands, as it is shown.
@Component
class StatusView {
    private final ClaimTimes times;
    private final DueAnswers answers;
    private final OffsetDesk offsets;
    private final PensionDesk pensions;
    private final SituationDesk situations;
    private final ClaimsProperties settings;
    private final Clock clock;

    StatusView(
            ClaimTimes times,
            DueAnswers answers,
            OffsetDesk offsets,
            PensionDesk pensions,
            SituationDesk situations,
            ClaimsProperties settings,
            Clock clock) {
        this.times = times;
        this.answers = answers;
        this.offsets = offsets;
        this.pensions = pensions;
        this.situations = situations;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws Refused UNKNOWN_CLAIM if documents came for it, and it is not known here yet
    ClaimStatus of(Story story, String language) {
        var standing = Standing.of(story).orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        var usual = usual(standing);
        var days = answers.of(story.claimId());
        var asked = new Asked(missing -> due(standing, missing, days), clock.instant());
        var told = ToldStanding.of(standing, usual, asked, language, settings.timeZone());
        var view = ClaimStatus.newBuilder()
                .setStage(standing.stage().name())
                .setLanguage(told.language())
                .addAllLines(told.lines())
                .addAllLines(keptBack(story.claimId(), language))
                .addAllLines(ToldSituation.of(story.claim(), situations.of(story.claimId()), language));
        standing.needsOfficer().map(Enum::name).ifPresent(view::setNeedsOfficer);
        for (var missing : standing.missing()) {
            var part = MissingPart.newBuilder()
                    .setInstitution(missing.institution())
                    .setWhat(missing.what().name())
                    .setSince(missing.since().toString());
            asked.until()
                    .apply(missing)
                    .ifPresent(day -> part.setAnswerDue(day.due().toString()));
            view.addMissing(part);
        }
        for (var partner : standing.partners())
            usual.apply(partner)
                    .ifPresent(known -> view.addUsual(UsualTime.newBuilder()
                            .setInstitution(partner)
                            .setDays(known.days())
                            .setClaims(known.claims())));
        return view.build();
    }

    /// What is paid provisionally, and what institutions take back for each other.
    private List<String> keptBack(String claimId, String language) {
        var pension = pensions.find(claimId).map(PensionDesk.Standing::pension);
        var today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        return ToldOffsets.of(
                List.copyOf(offsets.of(claimId).matters().values()),
                pension.flatMap(Pension::provisional).isPresent(),
                pension.map(paid -> paid.arrearsKeptFor(today)).orElse(List.of()),
                language);
    }

    /// A notice asks for the record; for a decision it names no day. Where the claim was lodged elsewhere, it is that
    /// institution that asked, and nobody here knows until when it asked others.
    private static Optional<Day> due(Standing standing, Missing missing, Days days) {
        if (missing.what() != What.RECORD) return Optional.empty();
        if (!missing.institution().equals(standing.here()))
            return Optional.ofNullable(days.askedOf().get(missing.institution()))
                    .map(due -> new Day(standing.here(), due));
        return days.askedBy().entrySet().stream()
                .map(by -> new Day(by.getKey(), by.getValue()))
                .findFirst();
    }

    /// Figures and words are of one look.
    private Function<String, Optional<Usual>> usual(Standing standing) {
        var usual = new HashMap<String, Optional<Usual>>();
        for (var partner : standing.partners()) usual.put(partner, times.usualWith(partner));
        return partner -> usual.getOrDefault(partner, Optional.empty());
    }
}
