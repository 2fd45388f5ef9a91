package portability.contributions.client;

import java.util.List;
import java.util.UUID;
import portability.proto.contributions.v1.AcceptedAnswer;
import portability.proto.contributions.v1.AnswerCorrectionRequest;
import portability.proto.contributions.v1.AskAboutRequest;
import portability.proto.contributions.v1.CareerChange;
import portability.proto.contributions.v1.CareerEffect;
import portability.proto.contributions.v1.Correction;
import portability.proto.contributions.v1.CorrectionConcern;
import portability.proto.contributions.v1.CorrectionStatement;
import portability.proto.contributions.v1.ForwardedAnswer;
import portability.proto.contributions.v1.GetCorrectionRequest;
import portability.proto.contributions.v1.ListCorrectionsRequest;
import portability.proto.contributions.v1.ListOpenCorrectionsRequest;
import portability.proto.contributions.v1.LodgeCorrectionRequest;
import portability.proto.contributions.v1.LodgeCorrectionResponse;
import portability.proto.contributions.v1.OpenCorrection;
import portability.proto.contributions.v1.PartlyAcceptedAnswer;
import portability.proto.contributions.v1.RecordMissing;
import portability.proto.contributions.v1.RefusalGrounds;
import portability.proto.contributions.v1.RefusedAnswer;
import portability.proto.contributions.v1.SetCorrectionTermsRequest;
import portability.proto.contributions.v1.WithdrawCorrectionRequest;
import portability.proto.types.v1.InsurancePeriod;

/// What is done about requests for corrections.
public record Corrections(Client officer) {
    /// What most requests say.
    public static CorrectionStatement.Builder missing() {
        return CorrectionStatement.newBuilder()
                .setConcern(CorrectionConcern.CORRECTION_CONCERN_MISSING)
                .setEmployer("Tulip Fields BV")
                .setCountry("NL")
                .setFrom("1984-03")
                .setUntil("1985")
                .setWords("I picked tulips there for two seasons.\nMy sister did too.")
                .setEvidence("payslips March to June 1984")
                .setWanted("count these two seasons");
    }

    /// That a period is wrong, or not hers.
    public static CorrectionStatement.Builder about(CorrectionConcern concern, String periodId) {
        return CorrectionStatement.newBuilder()
                .setConcern(concern)
                .setPeriodId(periodId)
                .setWords("I was in hospital that year.")
                .setWanted("put it right");
    }

    public static LodgeCorrectionRequest.Builder lodging(String personId, CorrectionStatement.Builder statement) {
        return LodgeCorrectionRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(personId)
                .setStatement(statement);
    }

    public LodgeCorrectionResponse lodge(LodgeCorrectionRequest.Builder request) {
        return officer.corrections().lodgeCorrection(request.build());
    }

    /// Its number.
    public String lodge(String personId, CorrectionStatement.Builder statement) {
        return lodge(lodging(personId, statement)).getNumber();
    }

    public Correction get(String number) {
        return officer.corrections()
                .getCorrection(
                        GetCorrectionRequest.newBuilder().setNumber(number).build())
                .getCorrection();
    }

    public List<Correction> of(String personId) {
        return officer.corrections()
                .listCorrections(ListCorrectionsRequest.newBuilder()
                        .setPersonId(personId)
                        .build())
                .getCorrectionsList();
    }

    public List<OpenCorrection> open(String day, boolean onlyOverdue) {
        return officer.corrections()
                .listOpenCorrections(ListOpenCorrectionsRequest.newBuilder()
                        .setDay(day)
                        .setOnlyOverdue(onlyOverdue)
                        .build())
                .getCorrectionsList();
    }

    public void ask(String number, String askedOn) {
        var _ = officer.corrections()
                .askAbout(AskAboutRequest.newBuilder()
                        .setRequestId(newId())
                        .setNumber(number)
                        .setWhom("Tulip Fields BV")
                        .setQuestion("Who worked for you in 1984?")
                        .setAskedOn(askedOn)
                        .setReplyBy("2025-07-31")
                        .build());
    }

    public static AnswerCorrectionRequest.Builder answering(String number) {
        return AnswerCorrectionRequest.newBuilder()
                .setRequestId(newId())
                .setNumber(number)
                .setWords("Your payslips prove it.");
    }

    public List<CareerEffect> answer(AnswerCorrectionRequest.Builder answer) {
        return officer.corrections().answerCorrection(answer.build()).getEffectsList();
    }

    public List<CareerEffect> accept(String number, CareerChange... changes) {
        return answer(answering(number).setAccepted(AcceptedAnswer.newBuilder().addAllChanges(List.of(changes))));
    }

    public void partly(String number, CareerChange change) {
        answer(answering(number)
                .setPartly(PartlyAcceptedAnswer.newBuilder().addChanges(change).setGrounds(grounds())));
    }

    public void refuse(String number) {
        answer(answering(number)
                .setWords("Nobody of that name was on the payroll.")
                .setRefused(RefusedAnswer.newBuilder().setGrounds(grounds())));
    }

    public void forward(String number, String institution) {
        answer(answering(number)
                .setWords("That work was in Morocco.")
                .setForwarded(ForwardedAnswer.newBuilder().setInstitution(institution)));
    }

    public void withdraw(String number) {
        var _ = officer.corrections()
                .withdrawCorrection(WithdrawCorrectionRequest.newBuilder()
                        .setRequestId(newId())
                        .setNumber(number)
                        .setReason("I was mistaken")
                        .build());
    }

    public void terms(String from, int months, int... reminderDays) {
        var terms = SetCorrectionTermsRequest.newBuilder()
                .setRequestId(newId())
                .setFrom(from)
                .setMonths(months)
                .setSource("Reg. (EU) 2016/679 Art. 12(3)");
        for (int days : reminderDays) terms.addReminderDays(days);
        var _ = officer.corrections().setCorrectionTerms(terms.build());
    }

    public static CareerChange record(InsurancePeriod period) {
        return CareerChange.newBuilder()
                .setRecord(RecordMissing.newBuilder().setPeriod(period).setEvidence("payslips"))
                .build();
    }

    public static RefusalGrounds grounds() {
        return RefusalGrounds.newBuilder()
                .setLegalBasis("AOW art. 6")
                .setRemedy("an objection in writing to this institution")
                .setRemedyUntil("2025-08-11")
                .build();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
