package portability.partner.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A way to misbehave: with what comes from the node, or with what goes to it.
public enum Behaviour {
    LATE(Side.COMES, "answers so much later as it is told: late 5s"),
    SILENT(Side.COMES, "takes nothing and answers nothing; the node's call ends at its deadline"),
    DOWN(Side.COMES, "answers as a service that is not there"),
    DROP_RECEIPT(Side.COMES, "takes the document, and its receipt is lost on the way"),
    BAD_RECEIPT(Side.COMES, "signs its receipt with a key nobody knows"),
    OTHER_RECEIPT(Side.COMES, "answers with a receipt for another document"),
    REFUSE(Side.COMES, "refuses, signed, with a reason: refuse UNKNOWN_CASE"),

    DUPLICATE(Side.GOES, "sends it twice"),
    REORDER(Side.GOES, "sends the one after it first"),
    UNSIGNED(Side.GOES, "without a signature"),
    BAD_SIGNATURE(Side.GOES, "with a signature that is not over these bytes"),
    UNKNOWN_KEY(Side.GOES, "signed with a key nobody knows"),
    ALTERED_BODY(Side.GOES, "with a body other than the one that was signed"),
    MALFORMED_BODY(Side.GOES, "with a body its kind does not have, well signed"),
    WRONG_SENDER(Side.GOES, "as if another institution had made it"),
    WRONG_RECEIVER(Side.GOES, "for another institution"),
    SKIP_NUMBER(Side.GOES, "with the number after its own"),
    FORK_PAIR(Side.GOES, "chained to a document that the node does not have"),
    REUSE_ID(Side.GOES, "under the id of the first document that was sent"),
    UNKNOWN_KIND(Side.GOES, "of a kind that no release knows"),
    UNKNOWN_CASE(Side.GOES, "in a case that the node does not have"),
    UNKNOWN_PURPOSE(Side.GOES, "for a purpose nobody may send it for"),
    TOO_LARGE(Side.GOES, "of five million bytes"),
    NO_DEADLINE(Side.GOES, "in a call without a deadline"),
    WRONG_VERSION(Side.GOES, "to the exchange's version 99");

    /// With which documents.
    public enum Side {
        COMES,
        GOES
    }

    private final Side side;
    private final String words;

    Behaviour(Side side, String words) {
        this.side = side;
        this.words = words;
    }

    public Side side() {
        return side;
    }

    public String words() {
        return words;
    }

    /// As it is typed: `bad-signature`.
    public String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Behaviour> typed(String word) {
        return Arrays.stream(values()).filter(it -> it.typed().equals(word)).findFirst();
    }
}
