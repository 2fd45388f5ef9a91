package portability.simulation.attack;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import portability.ledger.seal.SignedUse;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;
import portability.simulation.institution.FakeKey;
import portability.simulation.institution.Institution;
import portability.simulation.institution.Party;
import portability.simulation.institution.Registry;
import portability.simulation.world.Fault;
import portability.simulation.world.World;

/// A partner that is confirmed and has its key, and does with it what it must not. What it sends has to be refused for
/// the right reason; what it answers must convince nobody.
public final class BadPartner implements Party {
    private static final long EVERY_MILLIS = 2_000;
    private static final List<Trick> TRICKS = List.of(Trick.values());

    private final String name;
    private final World world;
    private final List<Institution> victims;
    private final SplittableRandom random;
    private final FakeKey key;
    private final Forgery forgery;
    private final Map<Trick, Integer> refused = new EnumMap<>(Trick.class);
    private final List<String> findings = new ArrayList<>();

    public BadPartner(String name, World world, Registry registry, List<Institution> victims) {
        this.name = name;
        this.world = world;
        this.victims = List.copyOf(victims);
        this.random = world.chance();
        this.key = registry.keyOf(name);
        this.forgery = new Forgery(name, key, world.agenda(), random.split(), this.victims);
    }

    public void begin() {
        world.agenda().in(EVERY_MILLIS, this::go);
    }

    /// Where it got through with something.
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /// How many of its deliveries were refused as they must be.
    public int refusals() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Answers with a receipt that is worth nothing, or not at all.
    @Override
    public void deliver(String caller, DeliverRequest request, Consumer<DeliverResponse> reply) {
        if (random.nextBoolean()) return;
        var receipt = Receipt.newBuilder()
                .setDocumentId("00000000-0000-4000-8000-000000000000")
                .setReceiver(name)
                .setKeyId(key.keyId())
                .setAccepted(true)
                .build()
                .toByteArray();
        var use = random.nextBoolean() ? SignedUse.RECEIPT : SignedUse.DELIVERY;
        reply.accept(DeliverResponse.newBuilder()
                .setReceipt(ByteString.copyFrom(receipt))
                .setSignature(ByteString.copyFrom(key.sign(use, receipt)))
                .build());
    }

    private void go() {
        if (world.agenda().millis() > world.plan().wellAfterMillis()) return;
        if (world.faults().strikes(Fault.ATTACK)) attack();
        world.agenda().in(EVERY_MILLIS, this::go);
    }

    private void attack() {
        var victim = victims.get(random.nextInt(victims.size()));
        var trick = TRICKS.get(random.nextInt(TRICKS.size()));
        var forged = forgery.make(trick, victim);
        if (forged.isEmpty()) return;
        var delivery = forged.get();
        world.network()
                .send(
                        name,
                        victim.name(),
                        () -> victim.deliver(name, delivery, response -> look(trick, victim, response)));
    }

    private void look(Trick trick, Institution victim, DeliverResponse response) {
        var reason = reason(response);
        if (trick.mayBeRefusedAs(reason)) refused.merge(trick, 1, Integer::sum);
        else
            findings.add("%s tried %s at %s: %s"
                    .formatted(name, trick, victim.name(), reason.isEmpty() ? "taken" : "refused as " + reason));
    }

    private static String reason(DeliverResponse response) {
        try {
            return Receipt.parseFrom(response.getReceipt()).getRefusalReason();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("an institution gave no receipt", broken);
        }
    }

    static SealedDocument parse(ByteString document) {
        try {
            return SealedDocument.parseFrom(document);
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("no document of an institution's", broken);
        }
    }
}
