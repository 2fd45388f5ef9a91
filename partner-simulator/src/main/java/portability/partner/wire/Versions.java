package portability.partner.wire;

import portability.proto.exchange.v1.DocumentKind;

/// Which version of the exchange knows a kind of document first, as the contract says.
final class Versions {
    static final int NEWEST = 3;

    private static final int LAST_OF_FIRST = 31;
    private static final int INVALIDATION = 32;
    private static final int AWARD_WISHES = 70;

    private Versions() {}

    static int since(DocumentKind kind) {
        if (kind == DocumentKind.UNRECOGNIZED) return NEWEST;
        int number = kind.getNumber();
        if (number <= LAST_OF_FIRST) return 1;
        boolean isOfSecond = number == INVALIDATION
                || number == AWARD_WISHES
                || (number >= 40 && number <= 43)
                || (number >= 60 && number <= 62);
        return isOfSecond ? 2 : NEWEST;
    }
}
