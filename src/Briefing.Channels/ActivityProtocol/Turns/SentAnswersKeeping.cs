using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Removes what <see cref="SentAnswers"/> kept: with whoever asked, and with its age.</summary>
internal sealed class SentAnswersKeeping(IDatabase? database) : IForgets, IExpires
{
    private const string From = "channels/" + SentAnswers.KeyStart + "/";

    /// <summary>The key after the last of them: '0' follows '/'.</summary>
    private const string To = "channels/" + SentAnswers.KeyStart + "0";

    /// <inheritdoc/>
    public string Kept => "answers";

    /// <inheritdoc/>
    public int DefaultDays => 30;

    /// <inheritdoc/>
    public int Forget(ForgottenUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (database is null || user.UserId is not { } id) return 0;
        var asker = KeptStates.Of(id);
        database.Change((connection, _) => connection.Run(
            "DELETE FROM state WHERE key >= @from AND key < @to AND substr(json, 1, @length) = @asker",
            ("@from", From), ("@to", To), ("@length", asker.Length), ("@asker", asker)));
        return 0; // what was said of an answer is counted, not that it could have been
    }

    /// <inheritdoc/>
    public int RemoveBefore(DateTimeOffset before) => database?.Change((connection, _) => connection.Run(
        "DELETE FROM state WHERE key >= @from AND key < @to AND at < @before", ("@from", From), ("@to", To), ("@before", before.UtcTicks))) ?? 0;
}
