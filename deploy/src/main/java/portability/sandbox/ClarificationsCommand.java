package portability.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.AnswerClarificationRequest;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ClarificationOutcome;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListOpenClarificationsRequest;
import portability.proto.contributions.v1.NoteClarificationRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.ClarificationsReport;

/// `clarifications`: what contradicts what between institutions, and what came of it.
@Command(
        name = "clarifications",
        description = "Lists what contradicts between our records and others', notes and answers it.")
final class ClarificationsCommand implements Callable<Integer> {
    private static final String OUTCOME = "CLARIFICATION_OUTCOME_";

    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "Whose: with what contradicts. Without, a list that says nothing of anybody.")
    String person = "";

    @Option(names = "--overdue", description = "Only those that are open beyond their day.")
    boolean overdue;

    @Option(names = "--settled", description = "With --person: also those that are answered or closed.")
    boolean settled;

    @ArgGroup
    @Nullable
    Deed deed;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "With --answer: OURS_CORRECTED, THEIRS_CORRECTED, BOTH_STAND or NOT_THE_SAME_PERSON.")
    String outcome = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --answer and --note: why, or what was done.")
    String reason = "";

    /// What is done to a case.
    static final class Deed {
        @Option(names = "--answer", paramLabel = "CASE", description = "Answer it, with --outcome and --reason.")
        @Nullable
        String answer;

        @Option(names = "--note", paramLabel = "CASE", description = "Note what was done about it, in --reason.")
        @Nullable
        String note;
    }

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.CONTRIBUTIONS, client -> {
            if (deed != null && deed.answer != null) answer(client, deed.answer);
            if (deed != null && deed.note != null) note(client, deed.note);
            ClarificationsReport.print(person.isEmpty() ? everybodys(client) : ofPerson(client), System.out);
        });
    }

    private List<Clarification> everybodys(NodeClient client) {
        var list = ListOpenClarificationsRequest.newBuilder()
                .setOverdueOnly(overdue)
                .build();
        return client.foreignRecords(Bearer.OFFICER_1)
                .listOpenClarifications(list)
                .getClarificationsList();
    }

    private List<Clarification> ofPerson(NodeClient client) {
        var list = ListClarificationsRequest.newBuilder()
                .setPersonId(person)
                .setWithSettled(settled || deed != null)
                .setOverdueOnly(overdue)
                .build();
        return client.foreignRecords(Bearer.OFFICER_1).listClarifications(list).getClarificationsList();
    }

    private void answer(NodeClient client, String caseId) {
        var _ = client.foreignRecords(Bearer.OFFICER_1)
                .answerClarification(AnswerClarificationRequest.newBuilder()
                        .setRequestId(UUID.randomUUID().toString())
                        .setPersonId(person)
                        .setCaseId(caseId)
                        .setOutcome(outcome())
                        .setReason(reason)
                        .build());
    }

    private ClarificationOutcome outcome() {
        try {
            return ClarificationOutcome.valueOf(OUTCOME + outcome.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new SandboxFailed(
                    "--outcome is OURS_CORRECTED, THEIRS_CORRECTED, BOTH_STAND or NOT_THE_SAME_PERSON.");
        }
    }

    private void note(NodeClient client, String caseId) {
        var _ = client.foreignRecords(Bearer.OFFICER_1)
                .noteClarification(NoteClarificationRequest.newBuilder()
                        .setRequestId(UUID.randomUUID().toString())
                        .setPersonId(person)
                        .setCaseId(caseId)
                        .setNote(reason)
                        .build());
    }
}
