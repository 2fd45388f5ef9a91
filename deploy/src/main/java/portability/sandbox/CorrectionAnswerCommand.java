package portability.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.AcceptedAnswer;
import portability.proto.contributions.v1.AnswerCorrectionRequest;
import portability.proto.contributions.v1.CareerChange;
import portability.proto.contributions.v1.ForwardedAnswer;
import portability.proto.contributions.v1.PartlyAcceptedAnswer;
import portability.proto.contributions.v1.RecordMissing;
import portability.proto.contributions.v1.RefusalGrounds;
import portability.proto.contributions.v1.RefusedAnswer;
import portability.proto.types.v1.InsurancePeriod;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.JsonFile;

/// `correction answer`: answers a request, and changes the career as the answer says.
@Command(name = "answer", description = "Answers a request, and changes the career as the answer says.")
final class CorrectionAnswerCommand extends ContributionsCommand {
    @Option(names = "--number", required = true, paramLabel = "C-…", description = "The request.")
    String number = "";

    @Option(names = "--words", required = true, paramLabel = "TEXT", description = "The answer, as she understands it.")
    String words = "";

    @ArgGroup(multiplicity = "1")
    Outcome outcome = new Outcome();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "With --accept and --partly: a missing period, an InsurancePeriod as JSON; again for each.")
    List<Path> recorded = new ArrayList<>();

    @Option(names = "--evidence", paramLabel = "TEXT", description = "With --record: what proves it.")
    String evidence = "";

    @Option(
            names = "--withdraw",
            paramLabel = "ID",
            description = "With --accept and --partly: a period that is withdrawn; again for each.")
    List<String> withdrawn = new ArrayList<>();

    @Option(
            names = "--found",
            paramLabel = "ID",
            description = "With --accept and --partly: a period that was recorded meanwhile; again for each.")
    List<String> found = new ArrayList<>();

    @Option(names = "--basis", paramLabel = "TEXT", description = "With --refuse and --partly: the article.")
    String basis = "";

    @Option(names = "--remedy", paramLabel = "TEXT", description = "With --refuse and --partly: what she can do.")
    String remedy = "";

    @Option(names = "--remedy-until", paramLabel = "DAY", description = "The last day for it.")
    String remedyUntil = "";

    /// Which answer.
    static final class Outcome {
        @Option(names = "--accept", description = "All of it is done.")
        boolean accept;

        @Option(names = "--partly", description = "A part of it is done.")
        boolean partly;

        @Option(names = "--refuse", description = "Nothing of it is done.")
        boolean refuse;

        @Option(names = "--forward", paramLabel = "CC:CODE", description = "It is that institution's.")
        @Nullable
        String forward;
    }

    @Override
    void ask(NodeClient client, Bearer officer) {
        var answer = AnswerCorrectionRequest.newBuilder()
                .setRequestId(requestId)
                .setNumber(number)
                .setWords(words);
        if (outcome.forward != null)
            answer.setForwarded(ForwardedAnswer.newBuilder().setInstitution(outcome.forward));
        else if (outcome.refuse) answer.setRefused(RefusedAnswer.newBuilder().setGrounds(grounds()));
        else if (outcome.partly)
            answer.setPartly(
                    PartlyAcceptedAnswer.newBuilder().addAllChanges(changes()).setGrounds(grounds()));
        else answer.setAccepted(AcceptedAnswer.newBuilder().addAllChanges(changes()));
        var answered = client.corrections(officer).answerCorrection(answer.build());
        System.out.println("Answered.");
        for (var effect : answered.getEffectsList())
            System.out.println(effect.getManner() + "  " + effect.getPeriodId());
    }

    private List<CareerChange> changes() {
        var changes = new ArrayList<CareerChange>();
        for (var file : recorded)
            changes.add(CareerChange.newBuilder()
                    .setRecord(RecordMissing.newBuilder()
                            .setPeriod(JsonFile.read(file, InsurancePeriod.newBuilder()))
                            .setEvidence(evidence))
                    .build());
        for (var id : withdrawn)
            changes.add(CareerChange.newBuilder().setWithdrawPeriodId(id).build());
        for (var id : found)
            changes.add(CareerChange.newBuilder().setFoundPeriodId(id).build());
        return changes;
    }

    private RefusalGrounds grounds() {
        return RefusalGrounds.newBuilder()
                .setLegalBasis(basis)
                .setRemedy(remedy)
                .setRemedyUntil(remedyUntil)
                .build();
    }
}
