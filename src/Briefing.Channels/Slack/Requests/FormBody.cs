using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Briefing.Channels.Slack.Requests;

/// <summary>Reads bodies of the type <c>application/x-www-form-urlencoded</c>, which commands and buttons come in.</summary>
internal static class FormBody
{
    private const int MostFields = 64;
    private const int LongestName = 100;

    /// <summary>The fields; of one that stands twice the first. Null where the body is none.</summary>
    internal static Dictionary<string, string>? Read(byte[] body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MostFields, KeyLengthLimit = LongestName, ValueLengthLimit = body.Length + 1 };
        try
        {
            return reader.ReadForm().ToDictionary(field => field.Key, field => field.Value[0] ?? "", StringComparer.Ordinal);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
