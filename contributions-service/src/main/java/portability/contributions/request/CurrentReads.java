package portability.contributions.request;

import java.util.Optional;
import java.util.function.Supplier;
import portability.ledger.processing.CaughtUp;
import portability.ledger.processing.ReadModels;

/// Lets a query see every fact that was committed before it.
///
/// A fact that could not be applied keeps back only the answers it bears on: those about the same person, and
/// that nobody has a number while a registration is among them. Returns state lines of anyone, so they wait for
/// all.
///
/// Every method throws a [portability.ledger.processing.ReadModelNotCurrent] where the read models stay behind or
/// lack such a fact: better no answer than an old one.
public final class CurrentReads {
    /// The processor of all this service's read models.
    public static final String PROCESSOR = "contributions";

    private static final String REGISTRATION = "person.PersonRegistered";
    private static final String FACT = "person.IdentityFactRecorded";

    private static final ScopedValue<CaughtUp> ONCE = ScopedValue.newInstance();

    private final ReadModels readModels;

    public CurrentReads(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// Catches up once for a piece of work that asks several times: it sees at least what was committed before it
    /// began. For work that only reads; what it brought about itself it would not wait for.
    public <T> T once(Supplier<T> work) {
        return ScopedValue.where(ONCE, readModels.catchUp(PROCESSOR)).call(work::get);
    }

    private CaughtUp catchUp() {
        return ONCE.isBound() ? ONCE.get() : readModels.catchUp(PROCESSOR);
    }

    /// For an answer that follows from anything.
    public void awaitAll() {
        catchUp().requireAll();
    }

    /// For an answer that hangs on every event of one name.
    public void awaitEvery(String eventName) {
        catchUp().requireEvery(eventName);
    }

    /// For work that asks again about each person it comes upon.
    public void awaitLog() {
        var _ = catchUp();
    }

    /// For an answer about one person.
    public void awaitAbout(String personId) {
        catchUp().requireAbout(personId);
    }

    /// The person a search finds now.
    public Optional<String> awaitPerson(Supplier<Optional<String>> search) {
        var current = catchUp();
        var found = search.get();
        if (found.isPresent()) current.requireAbout(found.get());
        else {
            current.requireEvery(REGISTRATION);
            current.requireEvery(FACT);
        }
        return found;
    }

    /// Whose something is that its number finds now.
    ///
    /// @param begun the event with which such a number comes to be
    public Optional<String> awaitOwner(String begun, Supplier<Optional<String>> search) {
        var current = catchUp();
        var found = search.get();
        if (found.isPresent()) current.requireAbout(found.get());
        else current.requireEvery(begun);
        return found;
    }

    /// For a search by name: what follows from every name that is known.
    public void awaitNames() {
        var current = catchUp();
        current.requireEvery(REGISTRATION);
        current.requireEvery(FACT);
    }
}
