package portability.ledger.axon;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/// A command that is known again when it comes twice.
final class IdentifiedCommand<C> extends GenericCommandMessage<C> {
    private static final long serialVersionUID = 1L;

    private final transient CommandId id;

    IdentifiedCommand(CommandMessage<C> command, CommandId id) {
        super(command, command.getCommandName());
        this.id = id;
    }

    CommandId id() {
        return id;
    }

    @Override
    public IdentifiedCommand<C> withMetaData(Map<String, ?> metaData) {
        return new IdentifiedCommand<>(super.withMetaData(metaData), id);
    }

    @Override
    public IdentifiedCommand<C> andMetaData(Map<String, ?> metaData) {
        return new IdentifiedCommand<>(super.andMetaData(metaData), id);
    }
}
