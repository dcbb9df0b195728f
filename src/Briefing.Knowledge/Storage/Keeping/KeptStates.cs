using System.Security.Cryptography;
using System.Text;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage.Keeping;

/// <summary>What conversations keep between turns, as far as it is to go again: with its user, and with its age.</summary>
/// <param name="database">The database of the fact store.</param>
public sealed class KeptStates(IDatabase database) : IForgets, IExpires
{
    /// <summary>What the key of the state of a whole conversation begins with.</summary>
    public const string OfConversation = "conversation/";

    /// <inheritdoc/>
    public string Kept => "conversations";

    /// <inheritdoc/>
    public int DefaultDays => 90;

    /// <summary>What the keys of everything begin with that one user said: a hash of who it is, and a slash.</summary>
    /// <param name="userId">The user, <c>channel/tenant/user</c>.</param>
    public static string Of(string userId) => $"user/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(userId)))}/";

    /// <inheritdoc/>
    public int Forget(ForgottenUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        database.Change((connection, _) =>
        {
            var removed = 0;
            if (user.UserId is { } id)
            {
                var below = Of(id);
                removed += connection.Run("DELETE FROM state WHERE key >= @from AND key < @to", ("@from", below), ("@to", below[..^1] + '0')); // '0' follows '/'
            }

            return user.OwnConversation is { } own ? removed + connection.Run("DELETE FROM state WHERE key = @key", ("@key", OfConversation + own)) : removed;
        });
        return 0; // states are counted by nobody: the reply names the conversation itself
    }

    /// <inheritdoc/>
    public int RemoveBefore(DateTimeOffset before) => database.Change((connection, _) => connection.Run(
        "DELETE FROM state WHERE at < @before AND substr(key, 1, 9) <> 'channels/'", ("@before", before.UtcTicks))); // channels keep services and greetings there
}
