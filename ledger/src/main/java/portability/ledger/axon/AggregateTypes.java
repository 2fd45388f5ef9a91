package portability.ledger.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/// The classes of aggregates by the type of their streams, once Axon knows them.
final class AggregateTypes implements Supplier<Map<String, Class<?>>> {
    private final Supplier<Configuration> axon;
    private volatile @Nullable Map<String, Class<?>> known;

    AggregateTypes(Supplier<Configuration> axon) {
        this.axon = axon;
    }

    @Override
    public Map<String, Class<?>> get() {
        var types = known;
        if (types == null) {
            types = read();
            known = types;
        }
        return types;
    }

    private Map<String, Class<?>> read() {
        var types = new HashMap<String, Class<?>>();
        var configuration = axon.get();
        for (AggregateConfiguration<?> each : configuration.findModules(AggregateConfiguration.class))
            types.put(typeOf(each.aggregateType(), configuration), each.aggregateType());
        return types;
    }

    /// With what a handler may ask for beside its message: without that, one that asks has no type.
    private static <T> String typeOf(Class<T> aggregate, Configuration axon) {
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(
                        aggregate, axon.parameterResolverFactory(), axon.handlerDefinition(aggregate))
                .type();
    }
}
