package portability.claims.edge;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.standing.ClaimTimes;
import portability.claims.standing.ClaimTimes.Usual;
import portability.claims.standing.Standing;
import portability.claims.standing.words.ToldStanding;
import portability.proto.claims.v1.ClaimStatus;
import portability.proto.claims.v1.MissingPart;
import portability.proto.claims.v1.UsualTime;

/// Where a claim stands, as it is shown.
@Component
class StatusView {
    private final ClaimTimes times;
    private final ClaimsProperties settings;

    StatusView(ClaimTimes times, ClaimsProperties settings) {
        this.times = times;
        this.settings = settings;
    }

    /// @throws Refused UNKNOWN_CLAIM if documents came for it, and it is not known here yet
    ClaimStatus of(Story story, String language) {
        var standing = Standing.of(story).orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        var usual = usual(standing);
        var told = ToldStanding.of(standing, usual, language, settings.timeZone());
        var view = ClaimStatus.newBuilder()
                .setStage(standing.stage().name())
                .setLanguage(told.language())
                .addAllLines(told.lines());
        standing.needsOfficer().map(Enum::name).ifPresent(view::setNeedsOfficer);
        for (var missing : standing.missing())
            view.addMissing(MissingPart.newBuilder()
                    .setInstitution(missing.institution())
                    .setWhat(missing.what().name())
                    .setSince(missing.since().toString()));
        for (var partner : standing.partners())
            usual.apply(partner)
                    .ifPresent(known -> view.addUsual(UsualTime.newBuilder()
                            .setInstitution(partner)
                            .setDays(known.days())
                            .setClaims(known.claims())));
        return view.build();
    }

    /// Figures and words are of one look.
    private Function<String, Optional<Usual>> usual(Standing standing) {
        var usual = new HashMap<String, Optional<Usual>>();
        for (var partner : standing.partners()) usual.put(partner, times.usualWith(partner));
        return partner -> usual.getOrDefault(partner, Optional.empty());
    }
}
