package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.Console;
import io.github.qualirepar.adapter.cli.output.Documents;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.wiring.Surroundings;
import io.github.qualirepar.application.FindingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with the arguments. */
final class UsageErrors {
    private final Surroundings surroundings;
    private final Messages messages;
    private final boolean json;

    UsageErrors(Surroundings surroundings, Messages messages, boolean json) {
        this.surroundings = surroundings;
        this.messages = messages;
        this.json = json;
    }

    int handle(ParameterException wrong) {
        Console console = Session.console(surroundings);
        Failure failure = new Failure(ErrorCode.USAGE_WRONG, sentence(wrong));
        console.message(messages.text("message.error", "text", failure.message()));
        console.message(messages.text(
                "usage.help", "command", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        if (json) {
            FindingTexts texts = FindingTexts.of(messages.language().locale());
            console.result(Documents.print(new Documents(texts).error(failure)));
        }
        return failure.code().exit().number();
    }

    private String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            List<String> near = unmatched.getSuggestions();
            return messages.text(
                    unmatched.isUnknownOption() ? "usage.unknownOption" : "usage.unexpected",
                    "word",
                    word,
                    "nearest",
                    near.isEmpty() ? null : String.join(", ", near));
        }
        if (wrong instanceof MissingParameterException missing) {
            return messages.text(
                    "usage.missing",
                    "names",
                    missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", ")));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            ArgSpec option = twice.getOverwritten();
            return messages.text("usage.twice", "option", option == null ? "" : name(option));
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            return messages.text(
                    "usage.value",
                    "option",
                    name(argument),
                    "value",
                    wrong.getValue(),
                    "expected",
                    expected(wrong, argument));
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private @Nullable String expected(ParameterException wrong, ArgSpec argument) {
        String key =
                wrong.getCause() == null ? "" : String.valueOf(wrong.getCause().getMessage());
        if (key.startsWith("expected.")) {
            return messages.text(key);
        }
        if (argument.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            argument.completionCandidates().forEach(words::add);
            return String.join(", ", words);
        }
        boolean whole = argument.type() == int.class || argument.type() == Integer.class;
        return whole ? messages.text("expected.number") : null;
    }
}
