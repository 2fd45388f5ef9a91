package portability.claims.health.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.health.EntitlementFile;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.OtherDays;
import portability.claims.upstream.Upstreams;
import portability.proto.agreements.v1.EntitlementStep;
import portability.proto.agreements.v1.EntitlementStepKind;
import portability.proto.agreements.v1.TraceEntitlementRequest;
import portability.proto.types.v1.Step;

/// Where an entitlement document stands, by the rule, with its steps.
@Component
public class EntitlementTrace {
    private final Upstreams upstreams;

    EntitlementTrace(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// None before anything was issued or asked for with effect.
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public List<Step> steps(EntitlementFile file, String language) {
        var happened = happened(file);
        if (happened.isEmpty()) return List.of();
        return upstreams
                .traceEntitlement(TraceEntitlementRequest.newBuilder()
                        .addAllHappened(happened)
                        .setLanguage(language)
                        .build())
                .getStepsList();
    }

    /// What happened, in the order in which the rule takes it: how the words of both institutions crossed is left out,
    /// so
    /// that it says the same at both.
    static List<EntitlementStep> happened(EntitlementFile file) {
        var steps = new ArrayList<EntitlementStep>();
        file.ask()
                .map(Ask::wantedFrom)
                .ifPresent(day -> steps.add(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_REQUESTED, day)));
        if (file.right().isEmpty()) return steps;
        steps.add(step(
                EntitlementStepKind.ENTITLEMENT_STEP_KIND_ISSUED,
                file.right().get().from()));
        file.registration()
                .ifPresent(registration ->
                        steps.add(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_REGISTERED, registration.from())));
        for (var fact : file.facts())
            if (fact.word() instanceof OtherDays days)
                days.from().ifPresent(day -> steps.add(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_CHANGED, day)));
        file.until().ifPresent(day -> steps.add(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_ENDED, day)));
        return steps;
    }

    private static EntitlementStep step(EntitlementStepKind kind, LocalDate day) {
        return EntitlementStep.newBuilder().setKind(kind).setDay(day.toString()).build();
    }
}
