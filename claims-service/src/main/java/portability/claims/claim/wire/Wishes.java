package portability.claims.claim.wire;

import java.util.Optional;
import java.util.TreeMap;
import portability.claims.claim.AwardWish;
import portability.claims.claim.AwardWish.Kind;
import portability.claims.claim.AwardWishes;
import portability.kernel.InstitutionId;
import portability.proto.exchange.v1.AwardWishKind;

/// What was said of the states' pensions, as a message. Strict: what is read is valid, anything else an
/// [IllegalArgumentException].
final class Wishes {
    private Wishes() {}

    static AwardWishes read(portability.proto.exchange.v1.AwardWishes wire) {
        var said = new TreeMap<String, AwardWish>();
        for (var wish : wire.getWishesList()) {
            var institution = InstitutionId.parse(wish.getInstitution()).toString();
            var paysFrom = Optional.of(wish.getPaysFrom())
                    .filter(day -> !day.isEmpty())
                    .map(Persons::day);
            if (said.put(institution, new AwardWish(kind(wish.getKind()), Persons.day(wish.getSaidOn()), paysFrom))
                    != null) throw new IllegalArgumentException("an institution stands there twice");
        }
        return new AwardWishes(wire.getNumber(), said);
    }

    static portability.proto.exchange.v1.AwardWishes write(AwardWishes wishes) {
        var wire = portability.proto.exchange.v1.AwardWishes.newBuilder().setNumber(wishes.number());
        wishes.said().forEach((institution, wish) -> {
            var one = portability.proto.exchange.v1.AwardWish.newBuilder()
                    .setInstitution(institution)
                    .setKind(kind(wish.kind()))
                    .setSaidOn(wish.saidOn().toString());
            wish.paysFrom().ifPresent(day -> one.setPaysFrom(day.toString()));
            wire.addWishes(one);
        });
        return wire.build();
    }

    private static Kind kind(AwardWishKind wire) {
        return switch (wire) {
            case AWARD_WISH_KIND_WITHDRAWN -> Kind.WITHDRAWN;
            case AWARD_WISH_KIND_DEFERRED -> Kind.DEFERRED;
            case AWARD_WISH_KIND_NOT_MET_YET -> Kind.NOT_MET_YET;
            case AWARD_WISH_KIND_DUE -> Kind.DUE;
            case AWARD_WISH_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("it is not said what");
        };
    }

    private static AwardWishKind kind(Kind kind) {
        return switch (kind) {
            case WITHDRAWN -> AwardWishKind.AWARD_WISH_KIND_WITHDRAWN;
            case DEFERRED -> AwardWishKind.AWARD_WISH_KIND_DEFERRED;
            case NOT_MET_YET -> AwardWishKind.AWARD_WISH_KIND_NOT_MET_YET;
            case DUE -> AwardWishKind.AWARD_WISH_KIND_DUE;
        };
    }
}
