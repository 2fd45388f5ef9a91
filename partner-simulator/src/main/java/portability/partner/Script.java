package portability.partner;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import portability.partner.cases.Career;
import portability.partner.cases.Verdict;
import portability.partner.wire.Behaviour;
import portability.partner.wire.Lengths;
import portability.partner.wire.Orders.Order;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.Sex;

/// Lines of commands, from a person or from a file.
final class Script {
    private static final String FOR_ALL = "always";
    private static final String TIMES = "times";

    private final Simulator simulator;
    private Duration patience = Duration.ofSeconds(30);

    Script(Simulator simulator) {
        this.simulator = simulator;
    }

    /// What becomes of a line.
    enum Outcome {
        DONE,
        /// What was expected did not happen.
        NOT_AS_EXPECTED,
        QUIT
    }

    /// @throws IllegalArgumentException if it is no command, with what is wrong
    Outcome run(String line) throws InterruptedException {
        var words = Arrays.asList(line.strip().split("\\s+"));
        var rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "" -> {}
            case "help" -> simulator.transcript.say(Help.text());
            case "quit" -> {
                return Outcome.QUIT;
            }
            case "behave" -> behave(rest);
            case "record" -> simulator.desk.certifies(career(rest));
            case "decide" -> simulator.desk.decides(verdict(rest));
            case "answers" -> answers(rest);
            case "speak" -> simulator.inbound.speaks(number(only(rest)));
            case "clock" -> simulator.clock.setAhead(Lengths.parse(only(rest)));
            case "within" -> patience = Lengths.parse(only(rest));
            case "lodge" -> lodge(rest);
            case "send" -> send(rest);
            case "resend" -> simulator.doNow(simulator.outbound::sendAll);
            case "flood" -> simulator.probes.flood(number(only(rest)));
            case "fork-log" -> simulator.doNow(simulator.probes::forkLog);
            case "cases" -> simulator.desk.cases().forEach(this::tell);
            case "expect" -> {
                return expect(rest);
            }
            default ->
                throw new IllegalArgumentException("there is no command " + words.getFirst() + "; help lists them");
        }
        return Outcome.DONE;
    }

    private Outcome expect(List<String> words) throws InterruptedException {
        if (words.isEmpty()) throw new IllegalArgumentException("what is expected: expect came DECISION");
        var wanted = String.join(" ", words);
        if (simulator.transcript.expect(wanted, patience)) return Outcome.DONE;
        simulator.transcript.say(
                "!! expected '" + wanted + "', and it did not happen within " + patience.toSeconds() + " seconds");
        return Outcome.NOT_AS_EXPECTED;
    }

    private void behave(List<String> words) {
        if (words.equals(List.of("well"))) {
            simulator.orders.behaveWell();
            return;
        }
        if (words.isEmpty()) throw new IllegalArgumentException("how: behave late 5s, behave well; help lists them");
        var behaviour = Behaviour.typed(words.getFirst())
                .orElseThrow(() ->
                        new IllegalArgumentException("nobody can behave " + words.getFirst() + "; help lists how"));
        int times = 1;
        var argument = words.subList(1, words.size());
        if (!argument.isEmpty() && argument.getLast().equals(FOR_ALL)) {
            times = Integer.MAX_VALUE;
            argument = argument.subList(0, argument.size() - 1);
        } else if (argument.size() >= 2 && argument.get(argument.size() - 2).equals(TIMES)) {
            times = number(argument.getLast());
            argument = argument.subList(0, argument.size() - 2);
        }
        simulator.orders.give(new Order(behaviour, checked(behaviour, argument), times));
    }

    private static String checked(Behaviour behaviour, List<String> argument) {
        var word = String.join(" ", argument);
        boolean isRight = switch (behaviour) {
            case LATE -> !Lengths.parse(word).isNegative();
            case REFUSE -> word.matches("[A-Z][A-Z_]{0,63}");
            default -> word.isEmpty();
        };
        if (!isRight) throw new IllegalArgumentException(behaviour.typed() + ": " + behaviour.words());
        return word;
    }

    private Career career(List<String> words) {
        var here = simulator.desk.here();
        if (words.equals(List.of("none"))) return Career.nobody();
        if (words.size() == 2 && words.getFirst().equals("seed")) return Career.drawn(here, number(words.get(1)));
        return Career.read(here, Path.of(only(words)));
    }

    private static Verdict verdict(List<String> words) {
        if (words.equals(List.of("nothing"))) return new Verdict.Pending();
        if (words.size() == 3 && words.getFirst().equals("award"))
            return new Verdict.Awarded(Money.newBuilder()
                    .setAmount(words.get(1))
                    .setCurrency(words.get(2))
                    .build());
        if (words.size() == 2 && words.getFirst().equals("deny")) return new Verdict.Denied(words.get(1));
        throw new IllegalArgumentException("decide award 123.45 EUR, decide deny REASON or decide nothing");
    }

    private void answers(List<String> words) throws InterruptedException {
        switch (only(words)) {
            case "on" -> simulator.doNow(() -> simulator.desk.answersByItself(true));
            case "off" -> simulator.desk.answersByItself(false);
            default -> throw new IllegalArgumentException("answers on, or answers off");
        }
    }

    private void lodge(List<String> words) throws InterruptedException {
        if (words.isEmpty() || words.size() > 3)
            throw new IllegalArgumentException("lodge NUMBER [PERSON.json] [YYYY-MM-DD]: her number at the node");
        var date = words.size() == 3
                ? LocalDate.parse(words.get(2))
                : LocalDate.ofInstant(simulator.clock.now(), ZoneOffset.UTC);
        var claimant = words.size() >= 2 ? person(Path.of(words.get(1))) : somebody();
        simulator.doNow(() -> {
            var id = simulator.desk.lodge(claimant, words.getFirst(), date.toString());
            simulator.transcript.say("   lodged " + id);
        });
    }

    private void send(List<String> words) throws InterruptedException {
        if (words.isEmpty() || words.size() > 2)
            throw new IllegalArgumentException("send KIND [CASE]; the newest case if none is named");
        var kind = kind(words.getFirst());
        simulator.doNow(() -> simulator.desk.send(kind, words.size() == 2 ? words.get(1) : newestCase()));
    }

    private String newestCase() {
        var cases = simulator.desk.cases();
        if (cases.isEmpty()) throw new IllegalArgumentException("there is no case yet");
        return cases.getLast();
    }

    private void tell(String id) {
        var told = simulator.desk.caseOf(id);
        simulator.transcript.say("   " + id + ": sent " + told.sent().size() + ", received "
                + told.received().size()
                + told.due(true).map(it -> ", due " + it).orElse(""));
    }

    private static DocumentKind kind(String word) {
        try {
            return DocumentKind.valueOf(
                    "DOCUMENT_KIND_" + word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("no document is called " + word, unknown);
        }
    }

    private static PersonDetails person(Path file) {
        try {
            var person = PersonDetails.newBuilder();
            JsonFormat.parser().merge(Files.readString(file), person);
            return person.build();
        } catch (InvalidProtocolBufferException wrong) {
            throw new IllegalArgumentException(file + " is no PersonDetails: " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        }
    }

    /// A person who does not exist.
    private static PersonDetails somebody() {
        return PersonDetails.newBuilder()
                .setFamilyName("El Amrani")
                .setGivenNames("Fatima")
                .setBirthDate("1958-01-20")
                .setSex(Sex.SEX_FEMALE)
                .addNationalities("MA")
                .build();
    }

    private static String only(List<String> words) {
        if (words.size() != 1) throw new IllegalArgumentException("one word is missing, or too many are there");
        return words.getFirst();
    }

    private static int number(String word) {
        if (!word.matches("[0-9]{1,6}")) throw new IllegalArgumentException("not a number: " + word);
        return Integer.parseInt(word);
    }
}
