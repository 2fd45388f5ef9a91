package portability.auditor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import portability.proto.agreements.v1.Route;
import portability.proto.exchange.v1.Decision;
import portability.proto.types.v1.Argument;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Quantity;
import portability.proto.types.v1.Ratio;
import portability.proto.types.v1.Step;

/// Messages for people: a line for each field that is set, and for a step its rule, article, sentence and arguments.
final class MessageText {
    private static final String DEEPER = "  ";

    private MessageText() {}

    /// Several are told apart by a dash; a period is one line.
    static List<String> lines(List<Message> messages) {
        var lines = new ArrayList<String>();
        if (messages.size() == 1) append(messages.getFirst(), "", lines);
        else messages.forEach(message -> appendElement(message, "", lines));
        return lines;
    }

    private static void append(Message message, String indent, List<String> lines) {
        // Which steps led to it stands at the determination itself.
        var told = message instanceof Decision decision ? withoutSteps(decision) : message;
        told.getAllFields().forEach((field, value) -> {
            if (value instanceof List<?> several) {
                boolean simple = several.stream().noneMatch(one -> one instanceof Message);
                if (simple) {
                    lines.add(indent + field.getName() + ": "
                            + String.join(
                                    ", ",
                                    several.stream().map(MessageText::word).toList()));
                } else {
                    lines.add(indent + field.getName() + ":");
                    several.forEach(one -> appendElement((Message) one, indent + DEEPER, lines));
                }
            } else if (value instanceof Message part && !isShort(part)) {
                lines.add(indent + field.getName() + ":");
                append(part, indent + DEEPER, lines);
            } else {
                lines.add(indent + field.getName() + ": " + word(value));
            }
        });
    }

    private static void appendElement(Message element, String indent, List<String> lines) {
        if (element instanceof Step step) {
            lines.addAll(step(step, indent));
            return;
        }
        if (element instanceof InsurancePeriod period) {
            lines.add(indent + "- " + period(period));
            return;
        }
        int first = lines.size();
        append(element, indent + DEEPER, lines);
        if (lines.size() > first)
            lines.set(first, indent + "- " + lines.get(first).substring(indent.length() + DEEPER.length()));
    }

    private static List<String> step(Step step, String indent) {
        var lines = new ArrayList<String>();
        lines.add("%s- %s, %s".formatted(indent, step.getRule(), word(step.getArticle())));
        lines.add(indent + DEEPER + step.getText());
        for (var argument : step.getArgumentsList())
            lines.add("%s%s  %s = %s".formatted(indent, DEEPER, argument.getName(), value(argument)));
        return lines;
    }

    private static String period(InsurancePeriod period) {
        var words = new ArrayList<String>();
        words.add(period.getFirstDay() + " to " + period.getLastDay());
        words.add(period.getKind().name().replace("PERIOD_KIND_", ""));
        words.add(period.getActivity().name().replace("ACTIVITY_", ""));
        words.add(period.getScheme() + " of " + period.getInstitution());
        if (period.hasReported()) words.add(word(period.getReported()));
        if (period.hasEarnings()) words.add(word(period.getEarnings()));
        if (period.hasEarned()) words.add("earned " + word(period.getEarned()));
        if (!period.getEmployer().isEmpty()) words.add("employer " + period.getEmployer());
        if (period.getGroundValue() != 0) words.add(period.getGround().name().replace("EQUIVALENT_GROUND_", ""));
        if (!period.getGroundInWords().isEmpty()) words.add(period.getGroundInWords());
        for (var branch : period.getBranchesList())
            words.add("for " + branch.name().replace("BRANCH_", ""));
        if (period.getSpecialSchemeValue() != 0)
            words.add(period.getSpecialScheme().name());
        if (period.getDatingValue() != 0) words.add(period.getDating().name().replace("DATING_", "dating "));
        words.add("period " + period.getPeriodId());
        return String.join(", ", words);
    }

    private static Decision withoutSteps(Decision decision) {
        var brief = decision.toBuilder();
        var determination = brief.getDeterminationBuilder().clearSteps().clearPairs();
        determination.getRoutesBuilderList().forEach(Route.Builder::clearSteps);
        return brief.build();
    }

    private static boolean isShort(Message message) {
        return message instanceof Money
                || message instanceof Quantity
                || message instanceof Ratio
                || message instanceof LegalRef
                || message instanceof Timestamp;
    }

    private static String value(Argument argument) {
        return switch (argument.getValueCase()) {
            case MONEY -> word(argument.getMoney());
            case QUANTITY -> word(argument.getQuantity());
            case DATE -> argument.getDate();
            case RATIO -> word(argument.getRatio());
            case NUMBER -> argument.getNumber();
            case TEXT -> argument.getText();
            case VALUE_NOT_SET -> "";
        };
    }

    private static String word(Object value) {
        return switch (value) {
            case Money money -> money.getAmount() + " " + money.getCurrency();
            case Quantity quantity ->
                quantity.getAmount() + " " + quantity.getUnit().name().replace("PERIOD_UNIT_", "");
            case Ratio ratio -> ratio.getNumerator() + "/" + ratio.getDenominator();
            case LegalRef law -> law.getInstrument() + " " + law.getArticle();
            case Timestamp moment ->
                Instant.ofEpochSecond(moment.getSeconds(), moment.getNanos()).toString();
            case EnumValueDescriptor choice -> choice.getName();
            case ByteString bytes -> HexFormat.of().formatHex(bytes.toByteArray());
            default -> value.toString();
        };
    }
}
