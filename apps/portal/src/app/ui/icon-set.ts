import { type EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';
import { ICON_SET } from '@generated/icons';

/** The icons that the portal uses, inside the program: no request, no flash. */
export function provideIcons(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const trusted = inject(DomSanitizer).bypassSecurityTrustHtml(ICON_SET);
    inject(MatIconRegistry).addSvgIconSetLiteral(trusted);
  });
}
