package io.github.qualirepar.adapter.cli.command;

import picocli.CommandLine.Command;

/** Everything about claims. */
@Command(
        name = "claim",
        subcommands = {
            ClaimSteps.Open.class,
            ClaimSteps.Support.class,
            ClaimSteps.Create.class,
            ClaimSteps.Attach.class,
            ClaimSteps.Correct.class,
            ClaimSteps.Confirm.class,
            ClaimSteps.Status.class,
            ClaimSteps.Cancel.class,
            ClaimSteps.Replace.class,
            ClaimSteps.Link.class,
            AdvanceCommand.class,
            ClaimReads.ListAll.class,
            ClaimReads.Show.class,
            ClaimReads.Log.class,
            ClaimReads.Library.class
        })
final class ClaimCommands extends GroupCommand {}
