import type { Role } from '#model/rule';

/** Names set apart by commas. */
const names = (...lines: readonly string[]): readonly string[] => lines.flatMap((list) => list.split(', '));

/**
 * What people call the documents of a dossier, in English, German, French, Spanish, Italian and Dutch; folded (lower case,
 * no accents, words apart). Only names that hardly mean another document: a wrong role hides evidence, none does no harm.
 */
export const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  ifu: names(
    'ifu, eifu, instructions for use, instruction for use, directions for use, user manual, users manual',
    'user guide, users guide, user handbook, user instructions, operator manual, operators manual',
    'operator guide, operators guide, operator handbook, operating manual, operating instructions',
    'operation manual, owners manual, owner manual, patient manual, patient guide, clinician manual',
    'clinician guide, quick start guide, quick reference guide, gebrauchsanweisung, gebrauchsanleitung',
    'bedienungsanleitung, betriebsanleitung, benutzerhandbuch, benutzeranleitung, anwenderhandbuch',
    'bedienerhandbuch, bedienanleitung, patientenhandbuch, kurzanleitung, mode d emploi, notice d utilisation',
    'notice d emploi, manuel d utilisation, manuel utilisateur, manuel de l utilisateur, guide utilisateur',
    'guide d utilisation, guide de l utilisateur, manuel de l operateur, instructions d utilisation',
    'manual de usuario, manual del usuario, manual de uso, instrucciones de uso, guia del usuario',
    'guia de usuario, manual del operador, manual de instrucciones, istruzioni per l uso, istruzioni d uso',
    'manuale utente, manuale dell utente, manuale d uso, manuale per l utente, guida per l utente',
    'guida utente, manuale dell operatore, manuale operatore, gebruiksaanwijzing, gebruikershandleiding',
    'gebruikershandboek, bedieningshandleiding, gebruiksinstructies, bedieningsinstructies',
  ),
  'security-manual': names(
    'security manual, security guide, security handbook, security whitepaper, security white paper',
    'cybersecurity manual, cybersecurity guide, cybersecurity handbook, cyber security manual',
    'cyber security guide, product security guide, hardening guide, hardening manual, administrator guide',
    'administrators guide, administrator manual, administrators manual, administrator handbook',
    'administration guide, administration manual, administration handbook, admin guide, admin manual',
    'admin handbook, it manual, it guide, it handbook, installation guide, installation manual',
    'installation handbook, deployment guide, deployment manual, service manual, service guide',
    'service handbook, network guide, network manual, network integration guide, configuration guide',
    'configuration manual, sicherheitshandbuch, it sicherheitshandbuch, cybersicherheitshandbuch',
    'sicherheitsleitfaden, administrationshandbuch, administratorhandbuch, administratorenhandbuch',
    'systemhandbuch, installationshandbuch, installationsanleitung, servicehandbuch, wartungshandbuch',
    'netzwerkhandbuch, haertungsleitfaden, hartungsleitfaden, it handbuch, konfigurationshandbuch',
    'manuel de securite, guide de securite, manuel de cybersecurite, guide de cybersecurite',
    'manuel d administration, guide d administration, manuel de l administrateur, guide de l administrateur',
    'manuel administrateur, guide administrateur, manuel d installation, guide d installation',
    'guide de deploiement, manuel de service, manuel de maintenance, guide de durcissement',
    'manual de seguridad, guia de seguridad, manual de ciberseguridad, guia de ciberseguridad',
    'manual de administracion, manual del administrador, guia del administrador, guia de administracion',
    'manual de instalacion, guia de instalacion, manual de servicio, guia de despliegue, manuale di sicurezza',
    'manuale della sicurezza, guida alla sicurezza, manuale di cibersicurezza, manuale di cybersicurezza',
    'manuale di amministrazione, manuale dell amministratore, manuale amministratore',
    'guida per l amministratore, guida dell amministratore, manuale di installazione, guida all installazione',
    'guida di installazione, manuale di servizio, manuale di assistenza, beveiligingshandleiding',
    'beveiligingshandboek, beveiligingsgids, beheerdershandleiding, beheerdershandboek, beheerhandleiding',
    'beheerdersgids, installatiehandleiding, installatiegids, servicehandleiding, netwerkhandleiding',
    'implementatiegids',
  ),
  'technical-documentation': names(
    'technical documentation, technical file, technical dossier, design dossier, design history file',
    'technische dokumentation, technische akte, technische documentatie, technisch dossier',
    'documentation technique, dossier technique, documentacion tecnica, expediente tecnico',
    'documentazione tecnica, fascicolo tecnico',
  ),
  'risk-management': names(
    'risk management, risk file, risk analysis, risk assessment, risk report, security risk management',
    'security risk assessment, threat model, risikomanagement, risikomanagementakte, risikomanagementbericht',
    'risikomanagementplan, risikoanalyse, risikobewertung, risikoakte, gestion des risques',
    'dossier de risques, analyse des risques, analyse de risques, gestion de riesgos, gestion del riesgo',
    'analisis de riesgos, gestione del rischio, gestione dei rischi, analisi dei rischi, analisi del rischio',
    'risicomanagement, risicobeheer, risicoanalyse, risicodossier, risicobeoordeling',
  ),
  'pms-plan': names(
    'pms, pms plan, post market plan, post market surveillance, post market surveillance plan',
    'postmarket surveillance, postmarket plan, post market monitoring, vigilance plan',
    'uberwachung nach dem inverkehrbringen, ueberwachung nach dem inverkehrbringen, marktbeobachtung',
    'marktuberwachungsplan, surveillance apres commercialisation, plan de scac',
    'seguimiento poscomercializacion, vigilancia poscomercializacion, sorveglianza post commercializzazione',
    'sorveglianza dopo la commercializzazione, toezicht na het in de handel brengen, post market toezicht',
  ),
  mds2: names(
    'mds2, mds 2, manufacturer disclosure statement',
    'manufacturer disclosure statement for medical device security',
  ),
  sbom: names(
    'sbom, cyclonedx, spdx, cdx, software bill of materials, software stuckliste, softwarestuckliste',
    'nomenclature logicielle, lista de materiales de software, distinta base del software, software stuklijst',
  ),
};
