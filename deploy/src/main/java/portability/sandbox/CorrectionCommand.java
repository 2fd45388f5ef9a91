package portability.sandbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.Correction;
import portability.proto.contributions.v1.CorrectionConcern;
import portability.proto.contributions.v1.CorrectionStatement;
import portability.proto.contributions.v1.GetCorrectionRequest;
import portability.proto.contributions.v1.ListCorrectionsRequest;
import portability.proto.contributions.v1.ListOpenCorrectionsRequest;
import portability.proto.contributions.v1.LodgeCorrectionRequest;
import portability.proto.contributions.v1.OpenCorrection;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `correction`: what persons say is missing or wrong, followed to its answer.
@Command(
        name = "correction",
        description = "Takes in what a person says is missing or wrong in her career, and follows it to its answer.",
        subcommands = {
            CorrectionCommand.Lodge.class,
            CorrectionCommand.Listed.class,
            CorrectionCommand.Show.class,
            CorrectionAnswerCommand.class
        })
final class CorrectionCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// What is wrong.
    enum Concern {
        MISSING,
        WRONG,
        NOT_HERS
    }

    @Command(name = "lodge", description = "Takes a request in, and tells its number and until when it is answered.")
    static final class Lodge extends ContributionsCommand {
        @Option(names = "--person", required = true, paramLabel = "ID", description = "Whose career it is about.")
        String person = "";

        @Option(names = "--concern", required = true, description = "A period is ${COMPLETION-CANDIDATES}.")
        Concern concern = Concern.MISSING;

        @Option(names = "--period", paramLabel = "ID", description = "Which is wrong or not hers.")
        String period = "";

        @Option(names = "--country", paramLabel = "CC", description = "Where it was.")
        String country = "";

        @Option(names = "--employer", paramLabel = "NAME", description = "For whom she worked.")
        String employer = "";

        @Option(names = "--from", paramLabel = "DAY", description = "A day, a month or a year: 1984-03.")
        String from = "";

        @Option(names = "--until", paramLabel = "DAY", description = "As --from.")
        String until = "";

        @Option(names = "--words", required = true, paramLabel = "TEXT", description = "Her words.")
        String words = "";

        @Option(names = "--evidence", paramLabel = "TEXT", description = "What she has to show for it.")
        String evidence = "";

        @Option(names = "--wanted", required = true, paramLabel = "TEXT", description = "What she wants done.")
        String wanted = "";

        @Option(names = "--received", paramLabel = "DAY", description = "When it came; today if not given.")
        String received = "";

        @Option(names = "--helper", paramLabel = "WHO", description = "Who asks for her, under a mandate.")
        String helper = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var said = CorrectionStatement.newBuilder()
                    .setConcern(CorrectionConcern.valueOf("CORRECTION_CONCERN_" + concern))
                    .setPeriodId(period)
                    .setCountry(country)
                    .setEmployer(employer)
                    .setFrom(from)
                    .setUntil(until)
                    .setWords(words)
                    .setEvidence(evidence)
                    .setWanted(wanted);
            var lodged = client.corrections(officer)
                    .lodgeCorrection(LodgeCorrectionRequest.newBuilder()
                            .setRequestId(requestId)
                            .setPersonId(person)
                            .setStatement(said)
                            .setReceivedOn(received)
                            .setActingHelper(helper)
                            .build());
            System.out.println("Request " + lodged.getNumber() + ", received " + lodged.getReceivedOn() + "; "
                    + due(lodged.getAnswerBy()) + ".");
        }
    }

    @Command(name = "list", description = "Lists what waits for an answer, or all of one person.")
    static final class Listed extends ContributionsCommand {
        @Option(names = "--person", paramLabel = "ID", description = "All of this person.")
        String person = "";

        @Option(names = "--overdue", description = "Only what should have been answered.")
        boolean overdue;

        @Option(names = "--day", paramLabel = "DAY", description = "As it stands on that day; today if not given.")
        String day = LocalDate.now(ZoneOffset.UTC).toString();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var corrections = client.corrections(officer);
            if (!person.isEmpty()) {
                corrections
                        .listCorrections(ListCorrectionsRequest.newBuilder()
                                .setPersonId(person)
                                .build())
                        .getCorrectionsList()
                        .forEach(each -> System.out.println(line(each)));
                return;
            }
            var open = corrections
                    .listOpenCorrections(ListOpenCorrectionsRequest.newBuilder()
                            .setDay(day)
                            .setOnlyOverdue(overdue)
                            .build())
                    .getCorrectionsList();
            if (open.isEmpty()) System.out.println("Nothing waits for an answer.");
            open.forEach(each -> System.out.println(line(each)));
        }
    }

    @Command(name = "show", description = "Shows a request and what became of it, in plain words.")
    static final class Show extends ContributionsCommand {
        @Option(names = "--number", required = true, paramLabel = "C-…", description = "The request.")
        String number = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var correction = client.corrections(officer)
                    .getCorrection(
                            GetCorrectionRequest.newBuilder().setNumber(number).build())
                    .getCorrection();
            System.out.println(line(correction));
            System.out.println(correction.getInWords());
        }
    }

    private static String line(Correction correction) {
        return "%s  %s, received %s; %s%s"
                .formatted(
                        correction.getNumber(),
                        correction.getState(),
                        correction.getReceivedOn(),
                        due(correction.getAnswerBy()),
                        late(correction.getOverdue(), correction.getReminders()));
    }

    private static String line(OpenCorrection open) {
        return "%s  %s, received %s; %s%s"
                .formatted(
                        open.getNumber(),
                        open.getState(),
                        open.getReceivedOn(),
                        due(open.getAnswerBy()),
                        late(open.getOverdue(), open.getReminders()));
    }

    private static String due(String answerBy) {
        return answerBy.isEmpty() ? "no terms say until when it is answered" : "to be answered by " + answerBy;
    }

    private static String late(boolean overdue, int reminders) {
        return overdue ? "; OVERDUE, reminders: " + reminders : "";
    }
}
