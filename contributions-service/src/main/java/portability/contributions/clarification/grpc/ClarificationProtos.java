package portability.contributions.clarification.grpc;

import java.time.LocalDate;
import java.util.List;
import portability.contributions.clarification.Clarification.Status;
import portability.contributions.clarification.ClarificationRecords.Listed;
import portability.contributions.clarification.ClarificationRecords.Moment;
import portability.contributions.clarification.ClarificationRecords.Told;
import portability.contributions.clarification.ContradictionRule;
import portability.contributions.clarification.Finding;
import portability.contributions.clarification.Outcome;
import portability.kernel.DateSpan;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ClarificationFinding;
import portability.proto.contributions.v1.ClarificationMoment;
import portability.proto.contributions.v1.ClarificationOutcome;
import portability.proto.types.v1.LegalRef;

/// Clarifications as messages.
final class ClarificationProtos {
    private final String institution;
    private final LocalDate today;

    /// @param institution ours: it is never asked
    ClarificationProtos(String institution, LocalDate today) {
        this.institution = institution;
        this.today = today;
    }

    /// With what it says.
    Clarification message(Told told) {
        var now = told.now();
        return message(new Listed(
                        told.personId(),
                        now.caseId(),
                        now.rule(),
                        now.one(),
                        now.other(),
                        now.status(),
                        told.openedAt(),
                        now.dueOn()))
                .addAllFindings(now.findings().stream()
                        .map(ClarificationProtos::finding)
                        .toList())
                .addAllDocumentIds(now.documents())
                .addAllHistory(
                        told.history().stream().map(ClarificationProtos::moment).toList())
                .build();
    }

    /// Without.
    Clarification.Builder message(Listed listed) {
        boolean open = listed.status() == Status.OPEN;
        return Clarification.newBuilder()
                .setCaseId(listed.caseId())
                .setPersonId(listed.personId())
                .setRule(listed.rule().name())
                .setArticle(article(listed.rule()))
                .setOne(listed.one())
                .setOther(listed.other())
                .addAllAskedOf(List.of(listed.one(), listed.other()).stream()
                        .filter(side -> !side.equals(institution))
                        .toList())
                .setStatus(listed.status().name())
                .setOpenedAt(listed.openedAt().toString())
                .setDueOn(listed.dueOn().toString())
                .setOverdue(open && listed.dueOn().isBefore(today));
    }

    private static LegalRef article(ContradictionRule rule) {
        return LegalRef.newBuilder()
                .setInstrument(rule.article().instrument())
                .setArticle(rule.article().article())
                .build();
    }

    private static ClarificationFinding finding(Finding finding) {
        return ClarificationFinding.newBuilder()
                .setFirstDay(finding.days().map(days -> days.start().toString()).orElse(""))
                .setLastDay(finding.days()
                        .map(DateSpan::lastDay)
                        .map(LocalDate::toString)
                        .orElse(""))
                .setOneSays(finding.one())
                .setOtherSays(finding.other())
                .build();
    }

    private static ClarificationMoment moment(Moment moment) {
        return ClarificationMoment.newBuilder()
                .setAt(moment.at().toString())
                .setWhat(moment.what())
                .setBy(moment.by())
                .setOutcome(moment.outcome())
                .setText(moment.text())
                .build();
    }

    /// @throws MalformedInput INVALID_OUTCOME
    static Outcome outcome(ClarificationOutcome outcome) {
        return switch (outcome) {
            case CLARIFICATION_OUTCOME_OURS_CORRECTED -> Outcome.OURS_CORRECTED;
            case CLARIFICATION_OUTCOME_THEIRS_CORRECTED -> Outcome.THEIRS_CORRECTED;
            case CLARIFICATION_OUTCOME_BOTH_STAND -> Outcome.BOTH_STAND;
            case CLARIFICATION_OUTCOME_NOT_THE_SAME_PERSON -> Outcome.NOT_THE_SAME_PERSON;
            case CLARIFICATION_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_OUTCOME", "outcome is missing or means nothing");
        };
    }
}
