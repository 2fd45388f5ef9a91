package portability.contributions.correction.grpc;

import java.time.LocalDate;
import java.util.List;
import portability.contributions.correction.Concern;
import portability.contributions.correction.CorrectionFile;
import portability.contributions.correction.CorrectionFile.Taken;
import portability.contributions.correction.CorrectionFiles;
import portability.contributions.correction.CorrectionLetter;
import portability.contributions.correction.CorrectionStep.Answered;
import portability.contributions.correction.CorrectionStep.Asked;
import portability.contributions.correction.CorrectionStep.Forwarded;
import portability.contributions.correction.CorrectionStep.Withdrawn;
import portability.contributions.correction.Effect;
import portability.contributions.correction.Grounds;
import portability.contributions.correction.Inquiry;
import portability.proto.contributions.v1.AnsweredStep;
import portability.proto.contributions.v1.AskedStep;
import portability.proto.contributions.v1.CareerEffect;
import portability.proto.contributions.v1.Correction;
import portability.proto.contributions.v1.CorrectionConcern;
import portability.proto.contributions.v1.CorrectionStatement;
import portability.proto.contributions.v1.CorrectionStep;
import portability.proto.contributions.v1.ForwardedStep;
import portability.proto.contributions.v1.OpenCorrection;
import portability.proto.contributions.v1.RefusalGrounds;

/// Requests as they are shown.
final class CorrectionView {
    private CorrectionView() {}

    static Correction of(CorrectionFile file, LocalDate today) {
        var view = Correction.newBuilder()
                .setNumber(file.number())
                .setPersonId(file.personId())
                .setState(file.state().name())
                .setStatement(statement(file.concern()))
                .setReceivedOn(file.receivedOn().toString())
                .setOverdue(file.isOverdue(today))
                .setReminders(file.reminders())
                .addAllSteps(file.steps().stream().map(CorrectionView::step).toList())
                .setInWords(String.join("\n", CorrectionLetter.sentences(file)));
        file.helper().ifPresent(acting -> view.setActingHelper(acting.helper()).setMandateId(acting.mandateId()));
        file.due().ifPresent(due -> view.setAnswerBy(due.answerBy().toString()).setAnswerBySource(due.source()));
        return view.build();
    }

    private static CorrectionStatement statement(Concern concern) {
        var said = CorrectionStatement.newBuilder()
                .setConcern(kind(concern.kind()))
                .setWords(concern.words())
                .setWanted(concern.wanted());
        concern.periodId().ifPresent(said::setPeriodId);
        concern.country().ifPresent(said::setCountry);
        concern.employer().ifPresent(said::setEmployer);
        concern.from().ifPresent(day -> said.setFrom(day.text()));
        concern.until().ifPresent(day -> said.setUntil(day.text()));
        concern.evidence().ifPresent(said::setEvidence);
        return said.build();
    }

    private static CorrectionConcern kind(Concern.Kind kind) {
        return switch (kind) {
            case MISSING -> CorrectionConcern.CORRECTION_CONCERN_MISSING;
            case WRONG -> CorrectionConcern.CORRECTION_CONCERN_WRONG;
            case NOT_HERS -> CorrectionConcern.CORRECTION_CONCERN_NOT_HERS;
        };
    }

    private static CorrectionStep step(Taken taken) {
        var view = CorrectionStep.newBuilder().setRecordedAt(taken.at().toString());
        return switch (taken.step()) {
            case Asked(var inquiry) -> view.setAsked(asked(inquiry)).build();
            case Forwarded(var institution, var words) ->
                view.setForwarded(ForwardedStep.newBuilder()
                                .setInstitution(institution)
                                .setWords(words))
                        .build();
            case Answered answered -> view.setAnswered(answered(answered)).build();
            case Withdrawn(var reason) -> view.setWithdrawn(reason).build();
        };
    }

    private static AskedStep asked(Inquiry inquiry) {
        var view = AskedStep.newBuilder()
                .setWhom(inquiry.whom())
                .setQuestion(inquiry.question())
                .setAskedOn(inquiry.askedOn().toString());
        inquiry.replyBy().ifPresent(day -> view.setReplyBy(day.toString()));
        return view.build();
    }

    private static AnsweredStep answered(Answered answered) {
        var answer = answered.answer();
        var view = AnsweredStep.newBuilder()
                .setOutcome(answer.outcome().name())
                .setWords(answer.words())
                .addAllEffects(effects(answered.effects()));
        answer.grounds().map(CorrectionView::grounds).ifPresent(view::setGrounds);
        return view.build();
    }

    private static RefusalGrounds grounds(Grounds grounds) {
        return RefusalGrounds.newBuilder()
                .setLegalBasis(grounds.legalBasis())
                .setRemedy(grounds.remedy())
                .setRemedyUntil(grounds.remedyUntil().toString())
                .build();
    }

    static List<CareerEffect> effects(List<Effect> effects) {
        return effects.stream()
                .map(effect -> CareerEffect.newBuilder()
                        .setManner(effect.manner().name())
                        .setPeriodId(effect.periodId())
                        .build())
                .toList();
    }

    static OpenCorrection of(CorrectionFiles.OpenCorrection open, LocalDate day) {
        var view = OpenCorrection.newBuilder()
                .setNumber(open.number())
                .setState(open.state().name())
                .setReceivedOn(open.receivedOn().toString())
                .setOverdue(open.answerBy().filter(day::isAfter).isPresent())
                .setReminders(open.reminders());
        open.answerBy().ifPresent(by -> view.setAnswerBy(by.toString()));
        return view.build();
    }
}
