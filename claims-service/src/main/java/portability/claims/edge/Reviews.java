package portability.claims.edge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.DecisionText;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.Persons;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.GetReviewLimitRequest;
import portability.proto.agreements.v1.GetReviewLimitResponse;
import portability.proto.agreements.v1.GetReviewLimitsRequest;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.ReviewRunsFrom;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.ReviewAsked;
import portability.proto.claims.v1.ReviewLimit;
import portability.proto.types.v1.Step;

/// Until when decisions of a claim can be challenged, by the law of the state that decided. Reg. (EC) 987/2009 Art. 48.
@Component
class Reviews {
    private static final int LONGEST_ADMISSION = 200;

    private final Upstreams upstreams;
    private final ClaimsProperties settings;
    private final Clock clock;

    /// A review that is calculated.
    ///
    /// @param reason for the decision; says why it was admitted, where it came too late
    record Admitted(String reason, ReviewLimit limit) {}

    Reviews(Upstreams upstreams, ClaimsProperties settings, Clock clock) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.clock = clock;
    }

    /// The limits for a review of the decisions in the summary, in their order; none where agreements-service
    /// does not say
    /// them now.
    List<ReviewLimit> ofSummary(Claim claim, List<String> institutions, Instant summarisedAt) {
        if (claim.opening().isEmpty() || institutions.isEmpty()) return List.of();
        var received = day(summarisedAt);
        var asked = GetReviewLimitsRequest.newBuilder();
        for (var institution : institutions)
            asked.addQuestions(question(claim, institution, ReviewRunsFrom.REVIEW_RUNS_FROM_SUMMARY, received));
        try {
            var found = upstreams.reviewLimits(asked.build()).getAnswersList();
            return found.size() == institutions.size()
                    ? found.stream().map(limit -> shown(received, limit)).toList()
                    : List.of();
        } catch (UpstreamDown | UpstreamRefused _) {
            return List.of();
        }
    }

    /// A review of the own decision.
    /// @throws Refused      DATE_IN_FUTURE; REVIEW_LATE if it came too late and nobody says why it is admitted
    /// @throws UpstreamDown if agreements-service does not answer
    Admitted admitted(Claim claim, RecalculateRequest request) {
        var own = claim.ownDecision().map(DecisionText::read).orElseThrow(() -> new Refused(Refusal.NOT_DECIDED));
        var review = request.getReview();
        var today = day(clock.instant());
        var asked = request.hasReview() ? said(review.getAskedOn()) : today;
        var inSummary = claim.summary().filter(_ -> claim.isSummarised());
        var made = inSummary
                .map(Claim.Summary::summarisedAt)
                .map(this::day)
                .orElseGet(() -> day(Instant.parse(own.getDecidedAt())));
        var received = review.getReceivedOn().isEmpty() ? made : said(review.getReceivedOn());
        if (asked.isAfter(today) || received.isAfter(today)) throw new Refused(Refusal.DATE_IN_FUTURE);
        var from = inSummary.isPresent()
                ? ReviewRunsFrom.REVIEW_RUNS_FROM_SUMMARY
                : ReviewRunsFrom.REVIEW_RUNS_FROM_DECISION;
        var here = claim.opening().orElseThrow().here();
        var found = upstreams.reviewLimit(question(claim, here, from, received)
                .setAskedOn(asked.toString())
                .build());
        boolean isLate = found.hasInTime() && !found.getInTime();
        if (isLate && review.getAdmittedBecause().isBlank()) throw new Refused(Refusal.REVIEW_LATE);
        return new Admitted(
                isLate ? late(request.getReason(), review, found.getLastDay()) : request.getReason(),
                shown(received, found));
    }

    private static String late(String reason, ReviewAsked review, String lastDay) {
        if (review.getAdmittedBecause().length() > LONGEST_ADMISSION)
            throw new MalformedInput("INVALID_RECALCULATION", "why it is admitted has at most 200 characters");
        return reason + " [asked for on " + review.getAskedOn() + ", after " + lastDay + "; admitted: "
                + review.getAdmittedBecause().strip() + "]";
    }

    private GetReviewLimitRequest.Builder question(
            Claim claim, String institution, ReviewRunsFrom from, LocalDate received) {
        var residence = claim.recalculations()
                .residence()
                .orElseGet(() -> claim.opening().orElseThrow().file().residence());
        return GetReviewLimitRequest.newBuilder()
                .setState(InstitutionId.parse(institution).country().code())
                .setRunsFrom(from)
                .setReceivedOn(received.toString())
                .setResidence(residence);
    }

    private static ReviewLimit shown(LocalDate received, GetReviewLimitResponse found) {
        return ReviewLimit.newBuilder()
                .setCountedFrom(received.toString())
                .setLastDay(found.getLastDay())
                .addAllUnverified(found.getBasis().getRestsOnUnverifiedList().stream()
                        .map(LawValue::getSource)
                        .toList())
                .addAllSteps(found.getStepsList().stream().map(Step::getText).toList())
                .build();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, settings.timeZone());
    }

    private static LocalDate said(String day) {
        try {
            return Persons.day(day);
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_RECALCULATION", "when the review was asked for is no day");
        }
    }
}
