using Briefing.Knowledge.Documents.Pdf.Layout;

namespace Briefing.Knowledge.Documents.Pdf;

/// <summary>
/// What heads and feet say of a document: the day of publication; or, where a browser printed them, the address of the page,
/// and the day of printing, which says nothing.
/// </summary>
internal static class RunningImprint
{
    public static Imprint Of(LaidOutDocument document)
    {
        var lines = document.Furniture.Where(row => row.Aside is SetAsideReason.RunningHead).Select(row => row.Text).Distinct(StringComparer.Ordinal).ToList();
        if (PropertiesImprint.IsFromBrowser(document.Properties)) return new Imprint { Url = lines.Select(WebAddress.Absolute).FirstOrDefault(url => url is not null) };
        var dates = lines.Select(DateText.Find).OfType<DateOnly>().Distinct().ToList();
        return dates.Count == 1 ? new Imprint { Dates = [dates[0]] } : new Imprint();
    }
}
