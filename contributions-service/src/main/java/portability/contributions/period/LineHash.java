package portability.contributions.period;

import java.nio.ByteBuffer;
import java.util.UUID;
import portability.ledger.privacy.keys.KeyedHash;

/// By what two equal lines are found without reading either: a keyed hash of a person and what is said of a period.
/// Equal for equal facts of one person, and for no others.
public final class LineHash {
    private final KeyedHash hash;

    public LineHash(KeyedHash hash) {
        this.hash = hash;
    }

    /// No part has a line feed in it, so that parts cannot run into each other.
    public UUID of(String personId, PeriodFacts period) {
        var text = new StringBuilder(192)
                .append(personId)
                .append('\n')
                .append(period.institution())
                .append('\n')
                .append(period.scheme())
                .append('\n')
                .append(period.kind().name())
                .append('\n')
                .append(period.activity().name())
                .append('\n')
                .append(period.firstDay())
                .append('\n')
                .append(period.lastDay())
                .append('\n');
        period.reported()
                .ifPresent(time -> text.append(time.amount().toPlainString())
                        .append(' ')
                        .append(time.unit().name()));
        text.append('\n');
        period.earnings()
                .ifPresent(earnings -> text.append(earnings.amount().toPlainString())
                        .append(' ')
                        .append(earnings.currency()));
        text.append('\n');
        period.employer().ifPresent(text::append);
        period.more().ifPresent(said -> append(said, text));
        var bytes = ByteBuffer.wrap(hash.of(text.toString()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /// Behind all the rest: a period of which nothing else is said has the hash it always had.
    private static void append(Particulars said, StringBuilder text) {
        text.append('\n');
        said.ground()
                .ifPresent(ground -> text.append(ground.cause().name())
                        .append(' ')
                        .append(ground.inWords().orElse("")));
        text.append('\n').append(said.branches()).append('\n');
        said.earned()
                .ifPresent(earned ->
                        text.append(earned.amount().toPlainString()).append(' ').append(earned.currency()));
        text.append('\n').append(said.dating().name());
        said.special().ifPresent(scheme -> text.append('\n').append(scheme.name()));
    }
}
