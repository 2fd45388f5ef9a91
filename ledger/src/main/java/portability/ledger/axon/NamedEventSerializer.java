package portability.ledger.axon;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/// Writes events as JSON under the names of an [EventCatalogue], and reads nothing else.
public final class NamedEventSerializer extends Jackson3Serializer {
    /// Axon asks for metadata by this name, whatever it was written under.
    private static final String META_DATA = MetaData.class.getName();

    private final EventCatalogue catalogue;

    public NamedEventSerializer(EventCatalogue catalogue, Builder builder) {
        super(builder);
        this.catalogue = catalogue;
    }

    @Override
    @SuppressWarnings("rawtypes") // as in Axon's signature
    public SerializedType typeForClass(Class type) {
        if (type == null || Void.class.equals(type)) return SimpleSerializedType.emptyType();
        if (MetaData.class.isAssignableFrom(type)) return new SimpleSerializedType(META_DATA, null);
        // Unboxed, for the compiler cannot follow a raw class through Optional.
        Class<?> known = type;
        var name = catalogue
                .nameOf(known)
                .orElseThrow(() -> new IllegalStateException(
                        known.getName() + " is not in the catalogue of events; name it there before it is stored"));
        return new SimpleSerializedType(name.name(), Integer.toString(name.version()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SimpleSerializedType.emptyType().equals(type)) return Void.class;
        if (META_DATA.equals(type.getName())) return MetaData.class;
        var revision = type.getRevision();
        if (revision == null) throw new IllegalStateException("a stored event has no version: " + type.getName());
        return catalogue
                .classOf(new EventCatalogue.EventName(type.getName(), Integer.parseInt(revision)))
                .orElseThrow(() -> new IllegalStateException(
                        "a stored event is not in the catalogue: " + type.getName() + " version " + revision));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return classForType(type).getName();
    }
}
