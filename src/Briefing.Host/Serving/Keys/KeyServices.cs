using Briefing.Knowledge.Storage.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Briefing.Host.Serving.Keys;

/// <summary>Registers ASP.NET Core Data Protection with its keys in the store.</summary>
internal static class KeyServices
{
    /// <summary>Makes <see cref="IDataProtectionProvider"/> available; whoever takes it names a purpose of its own.</summary>
    /// <param name="services">The services.</param>
    /// <param name="database">Where the keys are kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="secret">What the keys are sealed with; null to keep them as they are, which suits what is worth no more than the store itself.</param>
    internal static void AddStoredKeys(this IServiceCollection services, IDatabase database, TimeProvider time, SealingSecret? secret)
    {
        // One name for all hosts over a store, wherever the program lies.
        services.AddDataProtection().SetApplicationName("briefing-bot");
        if (secret is not null) services.AddSingleton(secret);
        services.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new StoredKeys(database, time);
            if (secret is not null) options.XmlEncryptor = new SecretSealing(secret);
        });
    }
}
