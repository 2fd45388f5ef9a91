package portability.simulation.institution;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimCommand.NoteOutdated;
import portability.claims.claim.ClaimDecisions;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Errand;
import portability.claims.claim.followup.ReminderLetter;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.OutboxCommand;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.kernel.InstitutionId;
import portability.ledger.seal.Seal;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.simulation.world.World;

/// One institution: a store that survives, and around it what decides, folds and forgets. Crashes where the store says
/// so, and comes back after a while; or not.
public final class Institution implements Party {
    private static final int LONGEST_OUTAGE_MILLIS = 120_000;
    private static final int SOON_MILLIS = 200;
    private static final int LONGEST_SILENCE_MILLIS = 1_800_000;
    private static final int MOST_REMINDERS = 3;

    private final String name;
    private final World world;
    private final SplittableRandom random;
    private final Store store;
    private final Contributions contributions;
    private final Freezer freezer;
    private final Registry registry;
    private final boolean automatic;

    private Business business = Business.NONE;
    private Memory memory = new Memory();
    private Casework casework;
    private Sending sending;
    private Counter counter;
    private Processor processor;
    private boolean up = true;
    private boolean gone;
    private int life;

    /// @param automatic are decisions made without an officer?
    public Institution(String name, World world, Registry registry, boolean automatic) {
        this.name = name;
        this.world = world;
        this.registry = registry;
        this.automatic = automatic;
        this.random = world.chance();
        this.store = new Store(world.faults());
        var seal = new Seal(registry.keyOf(name), random.split());
        this.contributions = new Contributions(name, seal, world.agenda(), random.split());
        this.freezer = new Freezer(seal, InstitutionId.parse(name), world.agenda());
        this.casework = new Casework(this);
        this.sending = new Sending(this, registry);
        this.counter = new Counter(this, registry);
        this.processor = new Processor(this, registry);
    }

    /// From the beginning it has other business than claims, too.
    public void begin(Business other) {
        business = other;
    }

    Business business() {
        return business;
    }

    /// An officer does something here, all of it or nothing.
    /// @return was it done?
    public boolean attempt(Runnable action) {
        return up && !gone && turn(action);
    }

    public String name() {
        return name;
    }

    public Store store() {
        return store;
    }

    public Memory memory() {
        return memory;
    }

    public boolean automatic() {
        return automatic;
    }

    /// It will not come back.
    public boolean isGone() {
        return gone;
    }

    /// What the institution would certify of a claimant now.
    public Optional<String> newestRecord(String claimId) {
        return contributions.newest(claimId);
    }

    /// Somebody lodges a claim here. Asks again until it is stored, as whoever gets no answer does.
    public void lodge(String claimId, String requestId, ClaimFile file) {
        if (gone) return;
        boolean done = up && turn(() -> command(claimId, new ClaimCommand.Lodge(name, requestId, file)));
        if (!done) world.agenda().in(SOON_MILLIS * 10L, () -> lodge(claimId, requestId, file));
    }

    /// The claimant's career changes. Told again and again until the claim knows it.
    public void careerChanges(String claimId) {
        contributions.change(claimId).ifPresent(recordId -> tell(claimId, recordId));
    }

    /// From time to time partners are reminded of what they owe in a claim that was lodged here.
    public void remind(String claimId) {
        if (gone) return;
        if (up) turn(() -> reminders(claimId));
        if (!memory.claim(claimId).closed())
            world.agenda().in(1 + random.nextInt(LONGEST_SILENCE_MILLIS), () -> remind(claimId));
    }

    private void reminders(String claimId) {
        for (var awaited : List.of(Errand.RECORD, Errand.DECISION)) {
            var claim = memory.claim(claimId);
            for (var partner : claim.opening().map(Claim.Opening::partners).orElse(List.of())) {
                int number =
                        claim.unsettled().remindersSent().getOrDefault(new Claim.Dispatch(partner, awaited), 0) + 1;
                if (!claim.awaits(partner, awaited) || number > MOST_REMINDERS) continue;
                var now = world.agenda().instant();
                var letter = ReminderLetter.of(claimId, claim, name, partner, awaited, number, now);
                command(partner, letter.document());
                command(claimId, letter.note());
            }
        }
    }

    private void tell(String claimId, String recordId) {
        if (gone) return;
        boolean known = up && turn(() -> command(claimId, new NoteOutdated(recordId)));
        if (!known) world.agenda().in(SOON_MILLIS * 10L, () -> tell(claimId, recordId));
    }

    /// It ends, and does not come back.
    public void leave() {
        gone = true;
        end();
    }

    /// Does it know what its store says, and nothing else?
    public boolean knowsItsStore() {
        return !up || memory.isSame(Memory.of(store));
    }

    /// A partner delivers a document; the answer goes back over the network, where there is one.
    @Override
    public void deliver(String partner, DeliverRequest request, Consumer<DeliverResponse> reply) {
        if (up) turn(() -> counter.take(partner, request).ifPresent(reply));
    }

    /// A partner's answer arrives.
    void answered(int toLife, Runnable action) {
        if (up && toLife == life) turn(action);
    }

    Contributions contributions() {
        return contributions;
    }

    Sending sending() {
        return sending;
    }

    public World world() {
        return world;
    }

    SplittableRandom random() {
        return random;
    }

    int life() {
        return life;
    }

    /// Soon, unless it crashes before.
    void soon(Runnable action) {
        later(1 + random.nextInt(SOON_MILLIS), action);
    }

    void later(long millis, Runnable action) {
        int inLife = life;
        world.agenda().in(millis, () -> answered(inLife, action));
    }

    /// @throws Refused as the claim says
    void command(String claimId, ClaimCommand command) {
        var events = new ClaimDecisions(claimId, memory.claim(claimId)).decide(command);
        if (events.isEmpty()) return;
        keep(events);
        casework.wake(claimId);
    }

    public void command(String partner, OutboxCommand command) {
        var events = memory.outbox(partner).decide(partner, command, memory.older(partner, command), freezer);
        if (events.isEmpty()) return;
        keep(events);
        if (events.getFirst() instanceof DocumentFrozen) sending.wake(partner);
    }

    public void keep(List<?> events) {
        store.append(events);
        events.forEach(memory::evolve);
        events.forEach(business::evolve);
        processor.wake();
    }

    /// @return did it live through it?
    private boolean turn(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Crash _) {
            world.agenda().in(random.nextInt(LONGEST_OUTAGE_MILLIS), this::restart);
        }
        end();
        return false;
    }

    private void end() {
        up = false;
        life++;
    }

    private void restart() {
        if (gone) return;
        memory = Memory.of(store);
        business.forget();
        store.events().forEach(business::evolve);
        casework = new Casework(this);
        sending = new Sending(this, registry);
        counter = new Counter(this, registry);
        processor = new Processor(this, registry);
        up = true;
        turn(() -> {
            processor.wake();
            memory.claims().keySet().stream().sorted().forEach(casework::wake);
            registry.names().forEach(sending::wake);
        });
    }
}
